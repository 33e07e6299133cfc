/** The catalogue's tables. Records leave, entities never do. */
package org.komenius.monitoring.internal.persistence;
