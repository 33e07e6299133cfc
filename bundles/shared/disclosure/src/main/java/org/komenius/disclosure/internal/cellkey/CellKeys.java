package org.komenius.disclosure.internal.cellkey;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of records and cells. A record's key follows from its pseudonym and a secret of the source, so the same people make the same cell
 * key in whatever table they are counted, and the same noise; whoever asks twice learns nothing more. Stateless but for the secret.
 *
 * <p>A cell's noise belongs to its people: a perturbed total is computed from the true total and its own key. Perturbed values must never
 * be added up, which is why nothing here takes one.
 */
public final class CellKeys {

    private static final double STEPS = 1L << 53;

    private final SecretKeySpec secret;

    /** @param secret at least 16 random bytes, different for each source */
    public CellKeys(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("secret too short");
        }
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** From 0 inclusive to 1 exclusive, evenly spread. */
    public double recordKey(String pseudonym) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            byte[] hash = mac.doFinal(pseudonym.getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                bits = bits << 8 | (hash[i] & 0xFF);
            }
            return (bits >>> 11) / STEPS;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** The fractional part of the sum of the records' keys (Fraser and Wooton 2005). */
    public static double cellKey(Collection<Double> recordKeys) {
        double sum = 0;
        for (double key : recordKeys) {
            sum += key;
            sum -= Math.floor(sum);
        }
        return sum;
    }

    /** The count as it may be told. @param recordKeys one per unit in the cell */
    public static long perturbed(Collection<Double> recordKeys, PerturbationTable table) {
        int count = recordKeys.size();
        return count + (long) table.change(count, cellKey(recordKeys));
    }
}
