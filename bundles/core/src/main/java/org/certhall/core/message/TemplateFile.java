package org.certhall.core.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.certhall.api.message.Channel;
import org.certhall.api.value.LocalisedText;

/**
 * Templates from a pair of files, {@code NAME_zh.properties} and {@code NAME_en.properties} (UTF-8), beside a class.
 *
 * <p>{@code KIND.sms} is the text of an SMS; {@code KIND.subject} and {@code KIND.text} make a mail;
 * {@code KIND.name} is what staff call it; {@code sample.VALUE} is what a preview shows for a value.
 */
public final class TemplateFile {
    private static final String NAME = ".name";
    private static final String SMS = ".sms";
    private static final String SUBJECT = ".subject";
    private static final String TEXT = ".text";
    private static final String SAMPLE = "sample.";

    private final String name;
    private final Map<String, LocalisedText> texts = new TreeMap<>();
    private final List<MessageTemplate> templates = new ArrayList<>();

    private TemplateFile(String name) {
        this.name = name;
    }

    /**
     * Reads the pair.
     *
     * @throws IllegalStateException where the two do not fit together, or a value has no sample
     */
    public static TemplateFile read(Class<?> beside, String name) {
        TemplateFile file = new TemplateFile(name);
        file.pair(load(beside, name + "_zh.properties"), load(beside, name + "_en.properties"));
        file.sort();
        return file;
    }

    List<MessageTemplate> templates() {
        return List.copyOf(templates);
    }

    private void pair(Properties zh, Properties en) {
        Set<String> missing = new TreeSet<>(zh.stringPropertyNames());
        missing.addAll(en.stringPropertyNames());
        Set<String> both = new HashSet<>(zh.stringPropertyNames());
        both.retainAll(en.stringPropertyNames());
        missing.removeAll(both);
        require(missing.isEmpty(), "only one language has " + missing);
        both.forEach(key -> texts.put(key, new LocalisedText(zh.getProperty(key), en.getProperty(key))));
    }

    private void sort() {
        texts.forEach((key, text) -> {
            if (key.startsWith(SAMPLE)) {
                return;
            }
            if (key.endsWith(SMS)) {
                add(kind(key, SMS), Channel.SMS, Optional.empty(), text);
            } else if (key.endsWith(TEXT)) {
                String kind = kind(key, TEXT);
                add(kind, Channel.MAIL, Optional.of(text(kind + SUBJECT)), text);
            } else if (key.endsWith(SUBJECT)) {
                require(texts.containsKey(kind(key, SUBJECT) + TEXT), key + " has no text");
            } else if (key.endsWith(NAME)) {
                String kind = kind(key, NAME);
                require(texts.containsKey(kind + SMS) || texts.containsKey(kind + TEXT), key + " names nothing");
            } else {
                throw new IllegalStateException(name + ": " + key + " is neither a text nor a name nor a sample");
            }
        });
    }

    private void add(String kind, Channel channel, Optional<LocalisedText> subject, LocalisedText text) {
        subject.ifPresent(line -> requireSameValues(kind, line));
        requireSameValues(kind, text);
        Map<String, LocalisedText> samples = new TreeMap<>();
        LocalisedText name = text(kind + NAME);
        MessageTemplate bare = new MessageTemplate(kind, name, channel, subject, text, Map.of());
        bare.names().forEach(value -> samples.put(value, text(SAMPLE + value)));
        templates.add(new MessageTemplate(kind, name, channel, subject, text, samples));
    }

    private void requireSameValues(String kind, LocalisedText text) {
        require(
                MessageTemplate.namesIn(text.zh()).equals(MessageTemplate.namesIn(text.en())),
                "the languages name different values in " + kind);
    }

    private LocalisedText text(String key) {
        LocalisedText text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException(name + ": there is no " + key);
        }
        return text;
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalStateException(name + ": " + complaint);
        }
    }

    private static String kind(String key, String ending) {
        return key.substring(0, key.length() - ending.length());
    }

    private static Properties load(Class<?> beside, String file) {
        Properties properties = new Properties();
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file + " beside " + beside.getName());
            }
            properties.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
