/** The hash-chained audit log. */
package org.komenius.platform.internal.audit;
