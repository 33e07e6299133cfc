/** How charts are drawn: SVG text, scales, letters' widths, signs of missing values. */
package org.komenius.documents.internal.chart;
