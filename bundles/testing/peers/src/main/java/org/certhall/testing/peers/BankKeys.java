package org.certhall.testing.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The keys of the bank and of its one customer, made once per folder: {@code bank.pub} for whoever asks the bank,
 * {@code bank-hall.key} for the customer.
 */
record BankKeys(PrivateKey bank, PublicKey hall) {
    private static final String BANK = "bank";
    private static final String HALL = "bank-hall";

    static BankKeys open(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve(HALL + ".pub"))) {
                write(folder, BANK);
                write(folder, HALL);
            }
            KeyFactory keys = KeyFactory.getInstance("EC");
            return new BankKeys(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(read(folder.resolve(BANK + ".key")))),
                    keys.generatePublic(new X509EncodedKeySpec(read(folder.resolve(HALL + ".pub")))));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IOException("the bank's keys in " + folder + " are of no use; remove them", unusable);
        }
    }

    private static void write(Path folder, String name) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        write(folder.resolve(name + ".key"), "PRIVATE KEY", pair.getPrivate().getEncoded());
        write(folder.resolve(name + ".pub"), "PUBLIC KEY", pair.getPublic().getEncoded());
    }

    /** Puts a file in its place whole: the portal may be waiting for it. */
    private static void write(Path file, String kind, byte[] bytes) throws IOException {
        String text = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END " + kind + "-----\n";
        Path fresh = Files.createTempFile(
                file.getParent(),
                "key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text, StandardCharsets.US_ASCII);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] read(Path file) throws IOException {
        return Base64.getMimeDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", ""));
    }
}
