package org.certhall.datafiles.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text (RFC 8259) that remembers where each field stands.
 *
 * <p>A key that stands twice in one object is refused, so that no half of a file is silently ignored.
 */
public final class JsonText {
    private static final int DEEPEST = 50;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final Map<String, JsonLocation> places = new HashMap<>();
    private final JsonNode root;

    private JsonText(JsonParser parser) throws IOException {
        parser.nextToken();
        root = value(parser, "");
    }

    /** Reads the whole text. */
    public static JsonText parse(String text) throws BrokenFileException {
        if (text.isBlank()) {
            throw new BrokenFileException(Reasons.say("file.empty"));
        }
        try (JsonParser parser = JSON.createParser(text)) {
            JsonText json = new JsonText(parser);
            if (parser.nextToken() != null) {
                throw new BrokenFileException(say("file.trailing", parser.currentTokenLocation()));
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new BrokenFileException(say("file.json", e.getLocation(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw new BrokenFileException(Reasons.say("file.unreadable", e.toString()));
        }
    }

    public JsonNode root() {
        return root;
    }

    /** Says what is wrong with a field, with the line and column where it, or what holds it, begins. */
    public String problem(String pointer, String words) {
        String known = pointer;
        while (!places.containsKey(known)) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        String field = pointer.isEmpty() ? Reasons.say("whole.file") : pointer;
        return say("at", places.get(known), field, words);
    }

    /** Gives the JSON pointer (RFC 6901) of an object's member. */
    public static String member(String pointer, String name) {
        return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    /** The parser gives no place where a text breaks its limits, such as that of nesting. */
    private static String say(String key, @Nullable JsonLocation place, Object... values) {
        Object[] all = new Object[values.length + 2];
        all[0] = place == null ? "?" : Integer.toString(place.getLineNr());
        all[1] = place == null ? "?" : Integer.toString(place.getColumnNr());
        System.arraycopy(values, 0, all, 2, values.length);
        return Reasons.say(key, all);
    }

    private JsonNode value(JsonParser parser, String pointer) throws IOException {
        places.putIfAbsent(pointer, parser.currentTokenLocation());
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.INT
                        ? nodes.numberNode(parser.getIntValue())
                        : nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
            default -> nodes.nullNode();
        };
    }

    private ObjectNode object(JsonParser parser, String pointer) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String member = member(pointer, name);
            places.put(member, parser.currentTokenLocation());
            parser.nextToken();
            object.set(name, value(parser, member));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String pointer) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + '/' + array.size()));
        }
        return array;
    }
}
