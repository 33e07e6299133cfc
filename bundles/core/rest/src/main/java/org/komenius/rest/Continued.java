package org.komenius.rest;

/** An answer that may go on elsewhere: a response with one carries the next part's address in its {@code Link} header. */
public interface Continued {

    /** Cursor of the following part; null at the end. */
    String next();
}
