package org.certhall.core.folder;

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
import java.util.Set;

/** Files of secrets, for their owner's eyes only. */
public final class SecretFile {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private SecretFile() {}

    /** Tells whether other users of this machine may do anything with a file or folder. */
    public static boolean isOpenToOthers(Path path) throws IOException {
        return !OWNERS.containsAll(Files.getPosixFilePermissions(path));
    }

    /**
     * Makes a file of ASCII text, and its folder, unless it is there already: what another node made first stays.
     *
     * <p>The file is complete and on disk before it gets its name, and a name is given only once: a hard link fails where
     * a file is already.
     */
    public static void make(Path file, String text) throws IOException {
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder, mode("rwx------"));
        Path draft = Files.createTempFile(folder, "." + file.getFileName(), null, mode("rw-------"));
        try {
            write(draft, text);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException made) {
            return;
        } finally {
            Files.delete(draft);
        }
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
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

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
