/**
 * Full text and facets over the catalogue: German and English analysis, synonyms of the field, suggestions, related data sets. Derived
 * from the database and kept in memory only; knows nothing of where documents come from or who asks.
 */
package org.komenius.monitoring.internal.search;
