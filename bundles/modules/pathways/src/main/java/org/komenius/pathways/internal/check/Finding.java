package org.komenius.pathways.internal.check;

import org.komenius.model.text.LocalizedText;

/**
 * One thing that is wrong, or may be wrong, with a network.
 *
 * @param code stable name, for example {@code transition.unknown-stop}
 * @param subjectType {@code network}, {@code column}, {@code qualification}, {@code line}, {@code stop}, {@code transition}, {@code
 *     source}, {@code counselling} or {@code language}
 * @param subjectId id of the subject, for a language its tag; may be malformed if that is what is wrong
 * @param advice what to do about it
 */
public record Finding(
        String code,
        Severity severity,
        String subjectType,
        String subjectId,
        LocalizedText message,
        LocalizedText advice) {}
