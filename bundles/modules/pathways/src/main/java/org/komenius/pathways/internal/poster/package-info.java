/** The map as a document to print: what it says, not how it is written. */
package org.komenius.pathways.internal.poster;
