/** What becomes of an analysis when it is passed on: fixed states by content, comments, copies. */
package org.komenius.monitoring.internal.sharing;
