package org.certhall.credentials.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The commonest passwords that would be long enough (ASVS 6.2.4): those of zxcvbn's list, and favourites of Chinese users
 * which that list lacks. Capitals make no difference.
 */
final class CommonPasswords {
    private static final int SHORTEST = 8;
    private static final String WORLD = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";
    private static final String CHINA = "/org/certhall/credentials/password/common-passwords-china.txt";

    private final Set<String> passwords = new HashSet<>();

    CommonPasswords() {
        read(WORLD);
        read(CHINA);
    }

    boolean contain(String password) {
        return passwords.contains(password.toLowerCase(Locale.ROOT));
    }

    int size() {
        return passwords.size();
    }

    private void read(String resource) {
        try (InputStream in = CommonPasswords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.length() >= SHORTEST)
                    .forEach(passwords::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
