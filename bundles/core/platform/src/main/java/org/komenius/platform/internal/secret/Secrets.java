package org.komenius.platform.internal.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Makes secrets of 256 random bits and the hashes under which they are stored.
 *
 * <p>A plain SHA-256 is enough here because nobody can guess 256 bits; passwords need {@code PasswordHashes}.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** Letters and digits that are hard to mistake for each other when typed from a screen. */
    private static final String TYPEABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private Secrets() {}

    /** 43 characters that are safe in a URL, a header and a cookie. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password for people to type, in groups of four: {@code groups} × 4 characters at about 5.7 bits each. */
    public static String typeable(int groups) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < groups * 4; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(TYPEABLE.charAt(RANDOM.nextInt(TYPEABLE.length())));
        }
        return password.toString();
    }

    /** 64 lower-case hex digits of the SHA-256 over the UTF-8 bytes of {@code text}. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(newSha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Compares in a time that tells nothing about where the two differ; null equals nothing. */
    public static boolean equal(String a, String b) {
        return a != null
                && b != null
                && MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
