package org.komenius.monitoring.internal.access;

/**
 * A thing as far as access to it goes.
 *
 * @param title for the audit log and for headings
 * @param ownerId user who made it; null if nobody in particular
 * @param isPublic true while everybody, signed in or not, is shown it
 */
public record AccessSubject(String title, String ownerId, boolean isPublic) {}
