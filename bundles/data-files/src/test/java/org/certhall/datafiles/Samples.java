package org.certhall.datafiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A sound project file, and ways to spoil it. */
public final class Samples {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Samples() {}

    /** Gives the text of a sound project. */
    public static String project() {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("sound.project.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the sound project under another id. */
    public static String project(String id) {
        return with("/id", '"' + id + '"');
    }

    /** Puts a JSON value in the place of a field of the sound project; the word {@code gone} takes the field away. */
    public static String with(String pointer, String value) {
        int slash = pointer.lastIndexOf('/');
        String name = pointer.substring(slash + 1);
        try {
            JsonNode root = MAPPER.readTree(project());
            JsonNode parent = root.at(pointer.substring(0, slash));
            if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(name), MAPPER.readTree(value));
            } else if (value.equals("gone")) {
                ((ObjectNode) parent).remove(name);
            } else {
                ((ObjectNode) parent).set(name, MAPPER.readTree(value));
            }
            return root.toPrettyString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
