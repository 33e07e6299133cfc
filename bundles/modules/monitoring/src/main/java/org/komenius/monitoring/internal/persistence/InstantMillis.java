package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;

/** Instants to the millisecond as bigint, the same on every database and in every time zone. */
@Converter
public class InstantMillis implements AttributeConverter<Instant, Long> {

    @Override
    public Long convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    @Override
    public Instant convertToEntityAttribute(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** From a cursor; one that was made for another list begins at the beginning of time instead of failing. */
    static Instant read(String millis) {
        return millis.matches("\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(millis)) : Instant.EPOCH;
    }
}
