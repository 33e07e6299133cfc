package org.komenius.monitoring.internal.deliveries;

/** How a file came. */
public enum Channel {
    /** Somebody chose it in the browser, or sent it to the import's address. */
    UPLOAD,
    /** It was laid into a watched folder. */
    FOLDER,
    /** Another system sent it. */
    PUSH,
    /** It was fetched from a web service of the statistical offices. */
    WEB_SERVICE,
    /** The platform brought it itself, for example as demo data. */
    SYSTEM
}
