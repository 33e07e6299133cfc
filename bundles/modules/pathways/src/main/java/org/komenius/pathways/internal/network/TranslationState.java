package org.komenius.pathways.internal.network;

/** How far a reader may rely on a translation. */
public enum TranslationState {
    /** Says what the German text says. */
    CURRENT,
    /** The German text has changed since. */
    OUTDATED,
    /** Somebody is working on it. */
    IN_TRANSLATION,
    /** Made by a machine and not read by a person yet. */
    MACHINE_TRANSLATED
}
