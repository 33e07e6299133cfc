/** The cell-key method. */
package org.komenius.disclosure.internal.cellkey;
