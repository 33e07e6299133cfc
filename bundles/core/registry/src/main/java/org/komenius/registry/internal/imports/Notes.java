package org.komenius.registry.internal.imports;

/** Is told, row by row, what an import left out or had to guess. */
interface Notes {

    /** The row was not taken. */
    void skipped(long row, String code, String german, String english);

    /** The row was taken, but something in it needs a look. */
    void notice(long row, String code, String german, String english);
}
