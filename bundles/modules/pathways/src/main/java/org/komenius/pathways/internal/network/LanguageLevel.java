package org.komenius.pathways.internal.network;

/** Levels of the Common European Framework of Reference (GER), the lowest first. */
public enum LanguageLevel {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2
}
