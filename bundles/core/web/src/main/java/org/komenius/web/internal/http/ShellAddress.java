package org.komenius.web.internal.http;

import org.komenius.web.internal.language.Language;

/**
 * An address of the shell, taken apart: {@code /de/intern/monitoring/} is German and {@code /intern/monitoring}.
 *
 * @param language German where the address does not begin with a language
 * @param hasLanguage false if it does not
 * @param path without language and without slash at the end; the start page is the empty string
 */
record ShellAddress(Language language, boolean hasLanguage, String path) {

    static ShellAddress parse(String requestUri) {
        String trimmed = requestUri.endsWith("/") ? requestUri.substring(0, requestUri.length() - 1) : requestUri;
        int end = trimmed.indexOf('/', 1);
        String first = trimmed.isEmpty() ? "" : trimmed.substring(1, end < 0 ? trimmed.length() : end);
        return Language.bySegment(first)
                .map(language -> new ShellAddress(language, true, end < 0 ? "" : trimmed.substring(end)))
                .orElseGet(() -> new ShellAddress(Language.GERMAN, false, trimmed));
    }
}
