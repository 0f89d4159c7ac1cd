package org.certhall.core.message;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.api.message.Channel;
import org.certhall.api.value.LocalisedText;

/**
 * How messages of a kind read on one channel. A value's place is its name in braces, such as <code>{code}</code>.
 *
 * @param kindName what staff call the kind
 * @param subject empty for SMS
 * @param samples for each value what a preview shows
 */
record MessageTemplate(
        String kind,
        LocalisedText kindName,
        Channel channel,
        Optional<LocalisedText> subject,
        LocalisedText text,
        Map<String, LocalisedText> samples) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-zA-Z0-9]*)}");

    MessageTemplate {
        samples = Map.copyOf(samples);
    }

    /** Gives the names of all values, in the order of the text. */
    Set<String> names() {
        Set<String> names = namesIn(text.zh());
        subject.ifPresent(line -> names.addAll(namesIn(line.zh())));
        return names;
    }

    /** Writes a message; every value is there. */
    Written write(Locale locale, Map<String, String> values) {
        Map<String, String> used = new LinkedHashMap<>();
        Map<String, String> lines = new LinkedHashMap<>();
        names().forEach(name -> {
            String value = values.getOrDefault(name, "");
            used.put(name, channel == Channel.SMS ? oneLine(value) : plain(value));
            lines.put(name, oneLine(value));
        });
        return new Written(
                fill(subject.map(line -> line.in(locale)).orElse(""), lines), fill(text.in(locale), used), used);
    }

    Written preview(Locale locale) {
        Map<String, String> values = new LinkedHashMap<>();
        samples.forEach((name, sample) -> values.put(name, sample.in(locale)));
        return write(locale, values);
    }

    static Set<String> namesIn(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            names.add(places.group(1));
        }
        return names;
    }

    /** Keeps a value from looking like more than a part of a line. */
    private static String oneLine(String value) {
        return value.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    private static String plain(String value) {
        return value.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}&&[^\n\t]]", " ")
                .strip();
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    /**
     * A message as people read it.
     *
     * @param values those of the template, in its order
     */
    record Written(String subject, String text, Map<String, String> values) {
        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "Written[…]";
        }
    }
}
