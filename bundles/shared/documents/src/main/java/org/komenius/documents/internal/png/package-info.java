/** PNG from SVG with Batik, in the house's own fonts. */
package org.komenius.documents.internal.png;
