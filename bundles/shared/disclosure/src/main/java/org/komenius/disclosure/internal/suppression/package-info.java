/** Secondary suppression: quick and proven for large tables, by linear programming for small ones and for what was released before. */
package org.komenius.disclosure.internal.suppression;
