package org.komenius.monitoring.internal.tabular;

import org.komenius.model.text.LocalizedText;

/**
 * Something that the assistant proposes.
 *
 * @param confidence 0 to 1; below {@link #LIKELY} a person should look
 * @param reason why, one sentence
 */
record Guess<T>(T value, double confidence, LocalizedText reason) {

    static final double SURE = 0.95;
    static final double LIKELY = 0.75;
    static final double UNSURE = 0.4;
}
