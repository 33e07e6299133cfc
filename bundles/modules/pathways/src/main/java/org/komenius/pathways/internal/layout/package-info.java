/**
 * Where the stops, lines and labels of a network stand on its map. {@link org.komenius.pathways.internal.layout.MapLayouts} is the way in:
 * first the language-independent arrangement in rows, which is stored, then the drawing in one language. Pure and deterministic: the same
 * network, options and layout give the same map on every machine.
 */
package org.komenius.pathways.internal.layout;
