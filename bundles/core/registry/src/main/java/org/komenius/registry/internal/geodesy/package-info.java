/** Conversion of official plane coordinates. Pure: JDK only. */
package org.komenius.registry.internal.geodesy;
