package org.certhall.plugins.identity.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.IdentityVerifier;
import org.certhall.api.identity.Verification;
import org.certhall.api.identity.Verification.Item;
import org.certhall.api.identity.Verification.Standing;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.certhall.plugins.identity.registry.RegistryClient.NoAnswerException;

/** A registry service, asked item by item. */
final class RegistryVerifier implements IdentityVerifier {
    private static final String AGREES = "1";
    private static final String DIFFERS = "2";
    private static final String NO_RECORD = "3";
    private static final Map<String, Item> ITEMS = Map.of(
            "name", Item.NAME,
            "number", Item.NUMBER,
            "legalPerson", Item.LEGAL_PERSON,
            "legalPersonNumber", Item.LEGAL_PERSON_NUMBER);

    private final String id;
    private final LocalisedText name;
    private final RegistryClient client;
    private final BiConsumer<PlugInState, String> states;

    RegistryVerifier(
            String id,
            LocalisedText name,
            RegistryAccount account,
            Clock clock,
            BiConsumer<PlugInState, String> states) {
        this.id = id;
        this.name = name;
        this.states = states;
        client = new RegistryClient(account, clock);
        states.accept(PlugInState.ACTIVE, "");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return name;
    }

    @Override
    public Verification verify(Enquiry enquiry, Duration deadline) {
        try {
            Verification verification = enquiry instanceof Enquiry.Organisation organisation
                    ? read(client.ask("organisation", enquiry, content(organisation), deadline))
                    : read(client.ask("person", enquiry, content((Enquiry.Person) enquiry), deadline));
            states.accept(PlugInState.ACTIVE, "");
            return verification;
        } catch (NoAnswerException none) {
            String reason = String.valueOf(none.getMessage());
            states.accept(none.refused() ? PlugInState.BROKEN : PlugInState.WAITING, reason);
            return new Verification.Unavailable(reason);
        }
    }

    private static Map<String, String> content(Enquiry.Organisation enquiry) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("name", enquiry.name());
        content.put("code", enquiry.code());
        content.put("legalPerson", enquiry.legalPerson());
        content.put("legalPersonNumber", enquiry.legalPersonNumber());
        return content;
    }

    private static Map<String, String> content(Enquiry.Person enquiry) {
        return Map.of("name", enquiry.name(), "number", enquiry.number());
    }

    private static Verification read(JsonNode answer) throws NoAnswerException {
        String transaction = answer.path("transaction").asText();
        Standing standing = standing(answer.path("standing").asText());
        return switch (answer.path("result").asText()) {
            case AGREES -> new Verification.Match(transaction, standing);
            case DIFFERS -> new Verification.Mismatch(transaction, different(answer.path("items")), standing);
            case NO_RECORD -> new Verification.NoRecord(transaction);
            default -> throw new NoAnswerException("the answer has no result", true);
        };
    }

    private static Set<Item> different(JsonNode items) {
        Set<Item> different = EnumSet.noneOf(Item.class);
        ITEMS.forEach((key, item) -> {
            if (items.path(key).asText().equals(DIFFERS)) {
                different.add(item);
            }
        });
        return different;
    }

    private static Standing standing(String word) {
        return switch (word) {
            case "存续" -> Standing.IN_GOOD_STANDING;
            case "经营异常" -> Standing.IRREGULAR;
            case "注销", "吊销" -> Standing.STRUCK_OFF;
            default -> Standing.UNTOLD;
        };
    }
}
