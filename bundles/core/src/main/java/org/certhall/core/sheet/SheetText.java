package org.certhall.core.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import org.certhall.api.sheet.SheetForm;
import org.certhall.api.sheet.SheetOutcome;

/** The form in which forms and rows are kept: JSON with the names of the records' components. */
final class SheetText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<SheetOutcome>> OUTCOMES = new TypeReference<>() {};

    private SheetText() {}

    static String write(SheetForm form) {
        try {
            return JSON.writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a form is made of records", impossible);
        }
    }

    static SheetForm form(String text) {
        try {
            return JSON.readValue(text, SheetForm.class);
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException("the form of an upload cannot be read", changed);
        }
    }

    static byte[] write(List<SheetOutcome> outcomes) {
        try {
            return JSON.writeValueAsBytes(outcomes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("outcomes are made of records", impossible);
        }
    }

    static List<SheetOutcome> outcomes(byte[] text) {
        try {
            return JSON.readValue(text, OUTCOMES);
        } catch (IOException changed) {
            throw new IllegalStateException("the rows of an upload cannot be read", changed);
        }
    }
}
