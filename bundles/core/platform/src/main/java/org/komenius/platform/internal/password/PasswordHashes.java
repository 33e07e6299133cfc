package org.komenius.platform.internal.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Salted, slow password hashes by the JDK's own PBKDF2-HMAC-SHA512.
 *
 * <p>A hash names its own cost ({@code pbkdf2-sha512$600000$salt$hash}), so that the cost can be raised later and old hashes are
 * renewed at the next sign-in. Thread-safe.
 */
public final class PasswordHashes {

    /** About three times what OWASP asks for with SHA-512 (210,000): some 0.4 s on a small server. */
    public static final int DEFAULT_ITERATIONS = 600_000;

    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha512\\$(\\d{1,9})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;
    private final String unmatchable;

    public PasswordHashes(int iterations) {
        this.iterations = iterations;
        String zeros = Base64.getEncoder().encodeToString(new byte[HASH_BITS / 8]);
        this.unmatchable = "pbkdf2-sha512$" + iterations + "$AAAAAAAAAAAAAAAAAAAAAA==$" + zeros;
    }

    public String hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha512$" + iterations + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, iterations));
    }

    /** False also for a null or foreign {@code hash}, after the same work, so that time does not tell who has an account. */
    public boolean matches(char[] password, String hash) {
        Matcher form = hash == null ? null : FORM.matcher(hash);
        boolean usable = form != null && form.matches();
        if (!usable) {
            form = FORM.matcher(unmatchable);
            form.matches();
        }
        byte[] salt = Base64.getDecoder().decode(form.group(2));
        byte[] expected = Base64.getDecoder().decode(form.group(3));
        byte[] actual = derive(password, salt, Integer.parseInt(form.group(1)));
        return MessageDigest.isEqual(expected, actual) && usable;
    }

    /** True if {@code hash} was made with less work than today's. */
    public boolean isOutdated(String hash) {
        Matcher form = FORM.matcher(hash);
        return !form.matches() || Integer.parseInt(form.group(1)) < iterations;
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK 17 has PBKDF2WithHmacSHA512", e);
        } finally {
            spec.clearPassword();
        }
    }
}
