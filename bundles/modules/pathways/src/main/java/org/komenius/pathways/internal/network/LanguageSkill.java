package org.komenius.pathways.internal.network;

/**
 * How well somebody knows a language.
 *
 * @param language BCP 47 primary tag, for example {@code de}
 */
public record LanguageSkill(String language, LanguageLevel level) {}
