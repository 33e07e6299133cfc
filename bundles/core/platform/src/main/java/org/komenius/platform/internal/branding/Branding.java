package org.komenius.platform.internal.branding;

import org.komenius.model.text.LocalizedText;

/**
 * @param name of the application in the page header
 * @param municipality whose installation it is
 * @param logo path of an image on this origin; null for none
 */
public record Branding(LocalizedText name, String municipality, String logo) {}
