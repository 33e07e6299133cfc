/** Entities and stores; entities never leave this package. */
package org.komenius.registry.internal.persistence;
