package org.komenius.monitoring.internal.importing;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;

/**
 * A value from its SDMX columns.
 *
 * <p>{@code OBS_STATUS} cannot tell all kinds of missing apart; files that Komenius wrote say the kind in {@code VALUE_STATUS}, which is
 * believed first. In other files an empty value is missing: of the kind that the status names, otherwise unknown or secret.
 */
final class SdmxValue {

    private static final String ROUNDED_ZERO = "ROUNDED_ZERO";

    private SdmxValue() {}

    /**
     * @param valueStatus names of {@link MissingKind} and {@link QualityFlag} joined by bars; null or empty without
     * @throws IllegalArgumentException if a code is unknown
     * @throws NumberFormatException if the value is no number
     */
    static ObservedValue of(String value, String obsStatus, String confStatus, String valueStatus) {
        Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
        MissingKind kind = null;
        boolean roundedZero = false;
        for (String part : valueStatus == null ? new String[0] : valueStatus.split("\\|")) {
            if (part.equals(ROUNDED_ZERO)) {
                roundedZero = true;
            } else if (!part.isEmpty() && isFlag(part)) {
                flags.add(QualityFlag.valueOf(part));
            } else if (!part.isEmpty()) {
                kind = MissingKind.valueOf(part);
            }
        }
        boolean empty = value.isEmpty() || value.equals("NaN");
        ObservedValue result;
        if (roundedZero) {
            result = ObservedValue.roundedZero();
        } else if (kind != null || empty) {
            result = ObservedValue.missing(kind != null ? kind : missing(obsStatus, confStatus));
        } else {
            result = ObservedValue.of(new BigDecimal(value));
            addFlag(obsStatus, flags);
        }
        return flags.isEmpty() ? result : result.with(flags.toArray(QualityFlag[]::new));
    }

    private static boolean isFlag(String name) {
        for (QualityFlag flag : QualityFlag.values()) {
            if (flag.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static MissingKind missing(String obsStatus, String confStatus) {
        if (confStatus != null && !confStatus.isEmpty() && !confStatus.equals("F")) {
            return MissingKind.UNKNOWN_OR_SECRET;
        }
        return switch (obsStatus == null ? "" : obsStatus) {
            case "L" -> MissingKind.NOT_COLLECTED;
            case "M" -> MissingKind.NOT_MEANINGFUL;
            case "Q", "U" -> MissingKind.UNRELIABLE;
            default -> MissingKind.UNKNOWN_OR_SECRET;
        };
    }

    private static void addFlag(String obsStatus, Set<QualityFlag> flags) {
        switch (obsStatus == null ? "" : obsStatus) {
            case "E", "I" -> flags.add(QualityFlag.ESTIMATED);
            case "P" -> flags.add(QualityFlag.PROVISIONAL);
            case "U", "D" -> flags.add(QualityFlag.UNCERTAIN);
            case "R" -> flags.add(QualityFlag.REVISED);
            default -> {
                // A and everything else says nothing that we keep.
            }
        }
    }
}
