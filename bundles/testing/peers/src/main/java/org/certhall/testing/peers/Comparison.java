package org.certhall.testing.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.certhall.testing.peers.RegistryPeer.Organisation;
import org.certhall.testing.peers.RegistryPeer.Person;
import org.certhall.testing.peers.RegistryPeer.Registry;

/** Compares an enquiry with the registers, item by item: 1 agrees, 2 differs, 3 no record. */
final class Comparison {
    private static final String AGREES = "1";
    private static final String DIFFERS = "2";
    private static final String NO_RECORD = "3";

    private final Registry registry;

    Comparison(Registry registry) {
        this.registry = registry;
    }

    Map<String, Object> organisation(JsonNode enquiry) {
        Optional<Organisation> found = registry.organisations().stream()
                .filter(organisation ->
                        organisation.uscc().equals(enquiry.path("code").asText()))
                .findFirst();
        if (found.isEmpty()) {
            return Map.of("result", NO_RECORD);
        }
        Organisation organisation = found.get();
        Map<String, String> items = new LinkedHashMap<>();
        items.put("name", item(organisation.name(), enquiry.path("name").asText()));
        items.put(
                "legalPerson",
                item(organisation.representative(), enquiry.path("legalPerson").asText()));
        String number = enquiry.path("legalPersonNumber").asText();
        if (!number.isEmpty()) {
            items.put("legalPersonNumber", item(organisation.representativeNumber(), number));
        }
        return Map.of("result", result(items), "items", items, "standing", organisation.standing());
    }

    Map<String, Object> person(JsonNode enquiry) {
        Optional<Person> found = registry.persons().stream()
                .filter(person -> person.number().equals(enquiry.path("number").asText()))
                .findFirst();
        if (found.isEmpty()) {
            return Map.of("result", NO_RECORD);
        }
        Map<String, String> items =
                Map.of("name", item(found.get().name(), enquiry.path("name").asText()));
        return Map.of("result", result(items), "items", items);
    }

    private static String item(String registered, String asked) {
        return registered.equals(asked) ? AGREES : DIFFERS;
    }

    private static String result(Map<String, String> items) {
        return items.containsValue(DIFFERS) ? DIFFERS : AGREES;
    }
}
