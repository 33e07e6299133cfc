package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import org.komenius.monitoring.internal.territory.Conversion;

/** A line of a conversion key, and who stored it when. */
public record StoredConversion(String id, Conversion line, String storedBy, Instant stored) {}
