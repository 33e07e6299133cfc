/** Tables with dimensions of overlapping members, as plain arrays. */
package org.komenius.disclosure.internal.table;
