/** Tables as CSV and XLSX, with kinds of missing kept. */
package org.komenius.monitoring.internal.export;
