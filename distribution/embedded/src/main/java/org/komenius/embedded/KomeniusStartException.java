package org.komenius.embedded;

/** Says why Komenius could not start inside the host, with the cause. */
public final class KomeniusStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KomeniusStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
