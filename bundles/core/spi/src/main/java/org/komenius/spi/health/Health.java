package org.komenius.spi.health;

import org.komenius.model.text.LocalizedText;

/**
 * @param status how well it works
 * @param message what an admin should know or do
 */
public record Health(Status status, LocalizedText message) {

    /** How well a part works. */
    public enum Status {
        OK,
        WARN,
        FAILED
    }

    public static Health ok(String german, String english) {
        return new Health(Status.OK, LocalizedText.of(german, english));
    }

    public static Health warn(String german, String english) {
        return new Health(Status.WARN, LocalizedText.of(german, english));
    }

    public static Health failed(String german, String english) {
        return new Health(Status.FAILED, LocalizedText.of(german, english));
    }
}
