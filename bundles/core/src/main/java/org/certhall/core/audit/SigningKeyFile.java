package org.certhall.core.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.certhall.auditchain.Head;

/** The file {@code secrets/audit.key}, for its owner's eyes only; the same on every node. */
final class SigningKeyFile {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

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
            if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
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

    /**
     * Makes the key, or gives the one that another node has made meanwhile: the file is complete and on disk before it
     * gets its name, and a hard link fails where a file is already.
     */
    SigningKey make() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new UnusableHeadsException(file + " is in no folder");
        }
        try {
            Files.createDirectories(folder, mode("rwx------"));
            Path draft = Files.createTempFile(folder, ".audit", null, mode("rw-------"));
            try {
                write(draft, SigningKey.random().pem());
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException made) {
                return existing();
            } finally {
                Files.delete(draft);
            }
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
            return existing();
        } catch (IOException unwritable) {
            throw new UnusableHeadsException("no key can be made in the folder " + folder, unwritable);
        }
    }

    private SigningKey existing() {
        return read().orElseThrow(() -> new UnusableHeadsException("the key file " + file + " is gone again"));
    }

    private static void write(Path draft, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void requireBothHalves(SigningKey key) {
        Head trial = Head.sign(1, new byte[32], Instant.EPOCH, key.open().id(), Head.NONE, key::sign);
        if (!key.open().signed(trial)) {
            throw new IllegalArgumentException("the two halves of the key are of different pairs");
        }
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
