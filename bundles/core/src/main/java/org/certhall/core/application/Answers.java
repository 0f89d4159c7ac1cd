package org.certhall.core.application;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.certhall.api.application.FieldKey;

/** What an applicant has typed so far, as typed. */
record Answers(SortedMap<FieldKey, String> typed) {
    Answers {
        typed = new TreeMap<>(typed);
    }

    static Answers of(Map<FieldKey, String> typed) {
        return new Answers(new TreeMap<>(typed));
    }

    /** Gives an answer; blank where there is none. */
    String to(FieldKey key) {
        return typed.getOrDefault(key, "");
    }

    /** Gives the constant of an enumeration that a choice stands for, or nothing where it stands for none. */
    <E extends Enum<E>> Optional<E> choice(FieldKey key, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(to(key)))
                .findFirst();
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "Answers" + typed.keySet();
    }
}
