/** The "Steckbrief für heute Abend": figures in plain words and one page of paper. */
package org.komenius.monitoring.internal.factsheet;
