/**
 * Tables of one's own: reads a CSV file or an Excel sheet as rows of cells, proposes what its columns mean, and reads facts by a
 * mapping that a person has confirmed. Not here: where mappings and uploads are kept, and who may see them.
 */
package org.komenius.monitoring.internal.tabular;
