package org.komenius.model.problem;

/** The sort of failure, which decides the HTTP status and whether trying again can help. */
public enum ProblemKind {
    /** The input breaks a rule; the same request fails again. */
    INVALID(400),
    /** Nobody is signed in, or the sign-in has ended. */
    UNAUTHENTICATED(401),
    /** Signed in, but without the permission. */
    FORBIDDEN(403),
    /** What the request names is not there, or may not be seen. */
    NOT_FOUND(404),
    /** The method does not exist for this address. */
    METHOD_NOT_ALLOWED(405),
    /** The answer cannot be given in the requested format. */
    NOT_ACCEPTABLE(406),
    /** The state does not allow it, or somebody else changed it meanwhile. */
    CONFLICT(409),
    /** What the request names was there and is shown no more; it will not come back under this address by itself. */
    GONE(410),
    /** {@code If-Match} names a version that is not the current one. */
    PRECONDITION_FAILED(412),
    /** The upload or page is larger than allowed. */
    TOO_LARGE(413),
    /** The media type or format cannot be read. */
    UNSUPPORTED(415),
    /** The file was read, but its content breaks rules; row and column are named. */
    UNPROCESSABLE(422),
    /** Changing an existing entry needs {@code If-Match}. */
    PRECONDITION_REQUIRED(428),
    /** Too many tries; wait. */
    THROTTLED(429),
    /** A fault of the platform; the trace id leads to the log. */
    UNEXPECTED(500),
    /** A needed service is not there at the moment; try again later. */
    UNAVAILABLE(503);

    private final int httpStatus;

    ProblemKind(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
