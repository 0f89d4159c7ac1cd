package org.certhall.core.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.certhall.api.catalogue.ProjectOffer;

/** The form in which an order keeps a copy of an offer: JSON with the names of the record's components. */
final class OfferText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private OfferText() {}

    static String write(ProjectOffer offer) {
        try {
            return JSON.writeValueAsString(offer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an offer is made of records", impossible);
        }
    }

    static ProjectOffer read(String text) {
        try {
            return JSON.readValue(text, ProjectOffer.class);
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException("an order's copy of its offer cannot be read", changed);
        }
    }
}
