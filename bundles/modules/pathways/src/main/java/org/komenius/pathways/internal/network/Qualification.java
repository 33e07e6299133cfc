package org.komenius.pathways.internal.network;

import org.komenius.model.education.IscedLevel;

/**
 * Something one has earned and that doors ask for, for example the Berufsreife.
 *
 * @param isced the ISCED 2011 level that it completes; null if none
 */
public record Qualification(String id, TranslatedText title, IscedLevel isced) {}
