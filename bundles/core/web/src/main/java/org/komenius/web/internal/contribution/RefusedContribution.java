package org.komenius.web.internal.contribution;

import org.komenius.model.text.LocalizedText;

/**
 * A bundle whose contribution is not shown.
 *
 * @param bundle symbolic name
 * @param version of the bundle
 * @param reason what is wrong with it
 */
public record RefusedContribution(String bundle, String version, LocalizedText reason) {}
