package org.komenius.spi.files;

/**
 * @param sha256 64 lower-case hex digits, the file's name in the store
 * @param sizeBytes length
 * @param isNew false if the same content was there before
 */
public record StoredFile(String sha256, long sizeBytes, boolean isNew) {}
