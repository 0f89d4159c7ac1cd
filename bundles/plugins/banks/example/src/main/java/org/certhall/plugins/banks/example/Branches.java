package org.certhall.plugins.banks.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The branches of the bank, from {@code branches_zh.properties} and {@code branches_en.properties}. */
final class Branches {
    private Branches() {}

    /**
     * A branch.
     *
     * @param number in CNAPS
     */
    record Branch(String number, String name) {}

    /** Gives the branches in the order of their numbers, named in a language. */
    static List<Branch> all(Locale locale) {
        String file = "en".equals(locale.getLanguage()) ? "branches_en.properties" : "branches_zh.properties";
        try (InputStream in = Objects.requireNonNull(Branches.class.getResourceAsStream(file))) {
            Properties names = new Properties();
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return names.stringPropertyNames().stream()
                    .map(number -> new Branch(number, names.getProperty(number)))
                    .sorted(Comparator.comparing(Branch::number))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
