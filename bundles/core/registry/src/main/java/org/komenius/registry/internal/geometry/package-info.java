/** Areas on the earth and their GeoJSON form. Pure: JDK and Jackson's streaming parser only. */
package org.komenius.registry.internal.geometry;
