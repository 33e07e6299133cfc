package org.komenius.monitoring.internal.quality;

import java.time.Instant;
import org.komenius.model.text.LocalizedText;

/**
 * One entry of a defect's thread.
 *
 * @param authorName null for what the system noted
 * @param text a person's words stand as German whatever their language
 */
public record DefectComment(String id, String authorName, LocalizedText text, Instant created) {}
