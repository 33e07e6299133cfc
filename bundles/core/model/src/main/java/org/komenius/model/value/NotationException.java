package org.komenius.model.value;

/** A cell that is neither a number nor a symbol of the notation. */
public class NotationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the cell. */
    public enum Reason {
        /** Nothing in it: official files always write a symbol. */
        EMPTY,
        /** A number written in the other locale, for example with a decimal point in a German file. */
        OTHER_LOCALE,
        /** Neither number nor known symbol. */
        NOT_A_VALUE,
        /** The value is fine, its quality mark is unknown. */
        UNKNOWN_QUALITY,
        /** The quality column says that there is no number, or another kind of missing, than the value's cell. */
        CONTRADICTION
    }

    private final Reason reason;

    NotationException(Reason reason, String cell) {
        super(reason + ": \"" + cell + "\"");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
