package org.komenius.monitoring.internal.quality;

/** @param blocking whether a finding keeps a new version from being released by itself */
public record ProposedRule(QualityRule rule, Severity severity, boolean blocking) {}
