package org.certhall.core.protection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.certhall.core.folder.SecretFile;

/** The folder {@code secrets} with one file for each key, {@code NAME.key}, for its owner's eyes only. */
final class KeyFolder {
    private static final String ENDING = ".key";
    private static final String NAMES = "(?:index|data-[0-9]{4})\\" + ENDING;

    private final Path folder;
    private final SecureRandom random;

    KeyFolder(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    Path path() {
        return folder;
    }

    /** Reads all keys by name; a folder that is not there holds none. */
    Map<String, NamedKey> keys() {
        Map<String, NamedKey> keys = new TreeMap<>();
        if (!Files.exists(folder)) {
            return keys;
        }
        requireOwnersOnly(folder, "chmod 700");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().matches(NAMES)) {
                    NamedKey key = read(file);
                    keys.put(key.name(), key);
                }
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UnusableKeysException("the folder " + folder + " cannot be read", unreadable);
        }
    }

    /** Makes the key, or gives the one that another node has made meanwhile. */
    NamedKey make(String name) {
        Path file = folder.resolve(name + ENDING);
        try {
            SecretFile.make(file, NamedKey.random(name, random).line());
        } catch (IOException unwritable) {
            throw new UnusableKeysException("no key can be made in the folder " + folder, unwritable);
        }
        return read(file);
    }

    private static NamedKey read(Path file) {
        requireOwnersOnly(file, "chmod 600");
        try {
            String line = Files.readString(file, StandardCharsets.ISO_8859_1);
            return NamedKey.parse(line)
                    .filter(key -> file.endsWith(key.name() + ENDING))
                    .orElseThrow(() -> new UnusableKeysException(
                            "the key file " + file + " is damaged; put it back from a backup"));
        } catch (IOException unreadable) {
            throw new UnusableKeysException("the key file " + file + " cannot be read", unreadable);
        }
    }

    private static void requireOwnersOnly(Path path, String cure) {
        try {
            if (SecretFile.isOpenToOthers(path)) {
                throw new UnusableKeysException(
                        path + " is open to other users of this machine; " + cure + " closes it");
            }
        } catch (IOException unreadable) {
            throw new UnusableKeysException("the permissions of " + path + " cannot be read", unreadable);
        }
    }
}
