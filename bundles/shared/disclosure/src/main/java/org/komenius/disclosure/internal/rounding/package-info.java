/** Controlled rounding. */
package org.komenius.disclosure.internal.rounding;
