import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/**
 * Makes the key pair that opens the administration console, so that no installation has a known or even a chosen
 * password: whoever may read the file in the data folder may use the console.
 *
 * <p>Run by the start script with {@code java ConsoleKey.java FOLDER}. Writes {@code console-key.pem} (mode 600) and
 * {@code console-key.pub} (the key as etc/keys.properties takes it) into FOLDER; existing files stay as they are.
 */
public final class ConsoleKey {

    private ConsoleKey() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Path folder = Path.of(args[0]);
        Path secret = folder.resolve("console-key.pem");
        if (Files.exists(secret)) {
            return;
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        KeyPair pair = generator.generateKeyPair();
        Files.writeString(folder.resolve("console-key.pub"), sshForm((RSAPublicKey) pair.getPublic()));
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, pemForm(pair), StandardOpenOption.WRITE);
    }

    private static String pemForm(KeyPair pair) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN PRIVATE KEY-----\n"
                + lines.encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** RFC 4253, section 6.6: name, exponent and modulus, each with its length in front. */
    private static String sshForm(RSAPublicKey key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        write(out, "ssh-rsa".getBytes(StandardCharsets.US_ASCII));
        write(out, key.getPublicExponent().toByteArray());
        write(out, key.getModulus().toByteArray());
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }
}
