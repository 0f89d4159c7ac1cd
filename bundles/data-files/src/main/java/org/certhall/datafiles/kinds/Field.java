package org.certhall.datafiles.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.data.DataFileException;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.datafiles.check.JsonText;
import org.certhall.datafiles.check.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * One field of a file that has passed its schema.
 *
 * @param node missing where the field is not there
 * @param pointer JSON pointer (RFC 6901), by which faults are named
 */
record Field(JsonNode node, String pointer) {

    Field at(String name) {
        return new Field(node.path(name), JsonText.member(pointer, name));
    }

    boolean present() {
        return !node.isMissingNode();
    }

    String text() {
        return node.asText();
    }

    @Nullable
    String optionalText() {
        return present() ? node.asText() : null;
    }

    boolean flag(boolean otherwise) {
        return node.asBoolean(otherwise);
    }

    List<Field> items() {
        List<Field> items = new ArrayList<>();
        node.forEach(item -> items.add(new Field(item, pointer + '/' + items.size())));
        return items;
    }

    List<String> texts() {
        return items().stream().map(Field::text).toList();
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    LocalisedText localised() throws DataFileException {
        String zh = at("zh").lines();
        if (zh.isBlank()) {
            throw at("zh").wrong("text.blank");
        }
        return new LocalisedText(zh, at("en").lines());
    }

    @Nullable
    LocalisedText optionalLocalised() throws DataFileException {
        return present() ? localised() : null;
    }

    private String lines() {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("\n"))
                : node.asText();
    }

    LocalDate date() throws DataFileException {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw wrong("date.invalid");
        }
    }

    /** Reads an amount in yuan. */
    Money money() throws DataFileException {
        BigDecimal yuan = node.decimalValue().stripTrailingZeros();
        if (yuan.scale() > 2) {
            throw wrong("amount.decimals");
        }
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    SubjectKind subjectKind() {
        return text().equals("individual") ? SubjectKind.INDIVIDUAL : SubjectKind.ORGANISATION;
    }

    /** Refuses a list in which two members have one id. */
    void requireUniqueIds() throws DataFileException {
        Set<String> seen = new HashSet<>();
        for (Field item : items()) {
            if (!seen.add(item.at("id").text())) {
                throw item.at("id").wrong("ids.repeated", item.at("id").text());
            }
        }
    }

    DataFileException wrong(String key, Object... values) {
        return new DataFileException(pointer, Reasons.say(key, values));
    }
}
