package org.komenius.monitoring.internal.dashboard;

/**
 * One card. What does not belong to its kind is null.
 *
 * @param id within the dashboard, for example {@code c1}
 * @param title null for the title of what it shows
 * @param analysis id of the saved analysis, for {@link Kind#ANALYSIS}
 * @param view how an analysis is shown
 * @param text for {@link Kind#TEXT}: plain words, empty lines part paragraphs
 * @param module with {@code indicator}, for {@link Kind#INDICATOR}: whose figure it is
 * @param contribution for {@link Kind#CONTRIBUTED}: bundle and id of an entry in the slot {@code monitoring.dashboard.card}, joined by a
 *     colon
 */
public record Card(
        String id,
        Kind kind,
        Size size,
        String title,
        String analysis,
        View view,
        String text,
        String module,
        String indicator,
        String contribution) {

    /** What a card shows. */
    public enum Kind {
        ANALYSIS,
        TEXT,
        /** A figure that another module knows. */
        INDICATOR,
        /** Drawn by another module's own code. */
        CONTRIBUTED
    }

    /** How much room it takes of three columns; on phones every card takes all. */
    public enum Size {
        SMALL,
        MEDIUM,
        WIDE
    }

    /** How an analysis is shown. */
    public enum View {
        NUMBER,
        CHART,
        TABLE
    }

    public Card {
        if (size == null) {
            size = Size.MEDIUM;
        }
        if (view == null && kind == Kind.ANALYSIS) {
            view = View.CHART;
        }
    }
}
