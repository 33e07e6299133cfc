/** Figures computed from cells: rates, shares, means, differences. */
package org.komenius.disclosure.internal.figures;
