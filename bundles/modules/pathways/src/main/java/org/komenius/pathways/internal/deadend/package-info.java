/**
 * What a planner must know of a network: where people get stuck, which stops a municipality cannot serve, which rules nobody has checked
 * for too long. {@link org.komenius.pathways.internal.deadend.DeadEndCheck} and {@link
 * org.komenius.pathways.internal.deadend.Reachability} are the ways in. Pure; contradictions of a draft are the business of {@code check}.
 */
package org.komenius.pathways.internal.deadend;
