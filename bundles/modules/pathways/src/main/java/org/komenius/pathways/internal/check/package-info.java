/**
 * Whether a network in the making is consistent: names, references, times, texts, sources. What it means for people (dead ends, what can
 * be reached from where) is asked elsewhere.
 */
package org.komenius.pathways.internal.check;
