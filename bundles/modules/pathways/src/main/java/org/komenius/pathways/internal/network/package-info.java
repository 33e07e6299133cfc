/**
 * The education landscape as a network: what a stop, a line and a transition are. Immutable, without layout, routing or storage. A
 * network in the making may be contradictory (a transition to a stop that is not there yet); {@code NetworkCheck} says so.
 */
package org.komenius.pathways.internal.network;
