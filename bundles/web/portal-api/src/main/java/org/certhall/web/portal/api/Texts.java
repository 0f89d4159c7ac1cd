package org.certhall.web.portal.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The message bundle of one bundle: {@code messages_zh.properties} and {@code messages_en.properties} (UTF-8) beside a
 * class of it. Loaded once per instance and held by nobody else, so that it leaves with its bundle.
 */
public final class Texts {
    private final Properties zh;
    private final Properties en;

    /** Loads both languages from the package of {@code owner}. */
    public Texts(Class<?> owner) {
        zh = load(owner, "messages_zh.properties");
        en = load(owner, "messages_en.properties");
    }

    /**
     * Gives a text, its {@code {0}}, {@code {1}} … filled in.
     *
     * @throws IllegalArgumentException for a key that the language lacks
     */
    public String get(Locale locale, String key, Object... values) {
        String text = ("en".equals(locale.getLanguage()) ? en : zh).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + locale);
        }
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    private static Properties load(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name + " is missing beside " + owner.getName());
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
