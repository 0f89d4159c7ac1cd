package org.certhall.core.legal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.certhall.api.catalogue.LegalText.Edition;
import org.certhall.api.legal.LegalArchive;

/** The unambiguous form of an edition that is described at {@link LegalArchive}. */
final class CanonicalText {
    private CanonicalText() {}

    static String sha256(Edition edition) {
        MessageDigest digest = digest();
        digest.update("certhall-legal-1\n".getBytes(StandardCharsets.UTF_8));
        List<String> fields = List.of(
                edition.id(),
                edition.version(),
                edition.effective().toString(),
                edition.title().zh(),
                edition.title().en(),
                edition.body().zh(),
                edition.body().en());
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
