package org.komenius.pathways.internal.versions;

/**
 * What a version says, as it is stored.
 *
 * @param network the network in its file format
 * @param layout where stops and lines are drawn, as JSON
 */
public record StoredContent(String network, String layout) {}
