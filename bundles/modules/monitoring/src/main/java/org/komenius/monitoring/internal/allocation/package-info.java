/**
 * Distributes posts over schools: need from size and index, units by a method of proportional representation, strata with rules of their
 * own, comparison with the present and with equal shares. Exact: decimals and integers, no floating point, so that anybody gets the same.
 */
package org.komenius.monitoring.internal.allocation;
