package org.komenius.model.value;

import java.util.Set;

/**
 * How SDMX names the state of a value, for exports. Codes are those of the cross-domain lists CL_OBS_STATUS 2.2 and CL_CONF_STATUS 1.0.
 *
 * <p>The mapping loses something, since SDMX allows one status for each value, and several kinds of missing share a code: an export
 * also writes Komenius' own {@link MissingKind} and {@link QualityFlag} names as attributes. A missing value's status always tells
 * that it is missing. Of several flags the one wins that warns most: uncertain, estimated, provisional. SDMX has no code for
 * "revised"; such a value is a normal one ({@code A}).
 *
 * @param obsStatus {@code A} normal, {@code U} low reliability, {@code E} estimated, {@code P} provisional, {@code N} not a real zero,
 *     {@code L M O Q} missing
 * @param confStatus {@code F} free, {@code C} confidential
 */
public record SdmxStatus(String obsStatus, String confStatus) {

    private static final String FREE = "F";
    private static final String CONFIDENTIAL = "C";

    public static SdmxStatus of(ObservedValue value) {
        return value.missingKind()
                .map(SdmxStatus::of)
                .orElseGet(() -> new SdmxStatus(value instanceof RoundedZero ? "N" : warning(value.flags()), FREE));
    }

    public static SdmxStatus of(MissingKind kind) {
        return switch (kind) {
                // O gives no reason, as the offices do not say whether the value is unknown or secret; C, since it may
                // be secret.
            case UNKNOWN_OR_SECRET -> new SdmxStatus("O", CONFIDENTIAL);
                // Q: missing, suppressed; who suppressed it, and why, C says.
            case CONFIDENTIAL -> new SdmxStatus("Q", CONFIDENTIAL);
            case LATER -> new SdmxStatus("O", FREE);
                // The value exists but is withheld for its quality. U would claim that a number is there.
            case UNRELIABLE -> new SdmxStatus("Q", FREE);
            case NOT_COLLECTED -> new SdmxStatus("L", FREE);
            case NOT_MEANINGFUL, REGION_NOT_EXISTING -> new SdmxStatus("M", FREE);
        };
    }

    private static String warning(Set<QualityFlag> flags) {
        if (flags.contains(QualityFlag.UNCERTAIN)) {
            return "U";
        }
        if (flags.contains(QualityFlag.ESTIMATED)) {
            return "E";
        }
        return flags.contains(QualityFlag.PROVISIONAL) ? "P" : "A";
    }
}
