package org.certhall.core.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.certhall.auditchain.Head;
import org.certhall.core.folder.SecretFile;

/** The file {@code secrets/audit.key}, for its owner's eyes only; the same on every node. */
final class SigningKeyFile {
    private final Path file;

    SigningKeyFile(Path secrets) {
        this.file = secrets.resolve("audit.key");
    }

    Path path() {
        return file;
    }

    /** Reads the key; empty where there is none. */
    Optional<SigningKey> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (SecretFile.isOpenToOthers(file)) {
                throw new UnusableHeadsException(file + " is open to other users of this machine; chmod 600 closes it");
            }
            SigningKey key = SigningKey.parse(Files.readString(file, StandardCharsets.ISO_8859_1));
            requireBothHalves(key);
            return Optional.of(key);
        } catch (IOException unreadable) {
            throw new UnusableHeadsException("the key file " + file + " cannot be read", unreadable);
        } catch (IllegalArgumentException damaged) {
            throw new UnusableHeadsException(
                    "the key file " + file + " is damaged; put it back from a backup", damaged);
        }
    }

    /** Makes the key, or gives the one that another node has made meanwhile. */
    SigningKey make() {
        try {
            SecretFile.make(file, SigningKey.random().pem());
        } catch (IOException unwritable) {
            throw new UnusableHeadsException("the key file " + file + " cannot be made", unwritable);
        }
        return read().orElseThrow(() -> new UnusableHeadsException("the key file " + file + " is gone again"));
    }

    private static void requireBothHalves(SigningKey key) {
        Head trial = Head.sign(1, new byte[32], Instant.EPOCH, key.open().id(), Head.NONE, key::sign);
        if (!key.open().signed(trial)) {
            throw new IllegalArgumentException("the two halves of the key are of different pairs");
        }
    }
}
