/** Lambda transactions over a resource-local entity manager. */
package org.komenius.persistence.internal.transaction;
