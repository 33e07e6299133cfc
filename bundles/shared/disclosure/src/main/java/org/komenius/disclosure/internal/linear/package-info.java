/** Linear programs over many unknowns, solved by ojAlgo (docs/decisions/0010). */
package org.komenius.disclosure.internal.linear;
