/** From a question about a data set to a table: what may be added up, in which order rows come. JDK, model and cube contract only. */
package org.komenius.monitoring.internal.query;
