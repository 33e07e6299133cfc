/** A drawn map as text of a format. Knows nothing of layout beyond its result. */
package org.komenius.pathways.internal.drawing;
