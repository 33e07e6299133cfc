/** Linear programs; the only place that knows the solver (ojAlgo, chosen in docs/decisions). */
package org.komenius.disclosure.internal.linear;
