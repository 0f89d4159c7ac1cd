package org.certhall.datafiles.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Checks a JSON text against a JSON Schema (2020-12) and says in plain words what is wrong, and where. */
public final class SchemaCheck {
    private static final int TOLD = 5;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.SIMPLIFIED_CHINESE)
            .build();

    private final JsonSchema schema;

    public SchemaCheck(URL source) throws IOException {
        try (InputStream in = source.openStream()) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(MAPPER.readTree(in), CONFIG);
        }
        schema.initializeValidators();
    }

    /** Refuses a text that breaks the schema, naming the first few faults in the order of the file's fields. */
    public void check(JsonText text) throws BrokenFileException {
        Set<ValidationMessage> faults = schema.validate(text.root());
        if (!faults.isEmpty()) {
            List<String> told = faults.stream()
                    .map(fault -> text.problem(pointer(fault), words(fault)))
                    .distinct()
                    .limit(TOLD)
                    .toList();
            throw new BrokenFileException(String.join("；", told));
        }
    }

    /** An unknown field is reported at its own place, not at the place of the object around it. */
    private static String pointer(ValidationMessage fault) {
        String pointer = fault.getInstanceLocation().toString();
        return fault.getType().equals("additionalProperties") ? JsonText.member(pointer, fault.getProperty()) : pointer;
    }

    private static String words(ValidationMessage fault) {
        String key = "schema." + fault.getType();
        return Reasons.knows(key) ? Reasons.say(key, values(fault)) : fault.getError();
    }

    private static Object[] values(ValidationMessage fault) {
        JsonNode rule = fault.getSchemaNode();
        return switch (fault.getType()) {
            case "required" -> new Object[] {fault.getProperty()};
            case "type" ->
                new Object[] {
                    plain(rule), fault.getInstanceNode().getNodeType().name().toLowerCase(Locale.ROOT)
                };
            default -> new Object[] {plain(rule)};
        };
    }

    private static String plain(JsonNode rule) {
        if (!rule.isArray()) {
            return rule.asText();
        }
        return StreamSupport.stream(rule.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("、"));
    }
}
