/** From a requested table to what may be told of it. */
package org.komenius.disclosure.internal.release;
