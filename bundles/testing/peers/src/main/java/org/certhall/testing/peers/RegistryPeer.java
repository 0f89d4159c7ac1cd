package org.certhall.testing.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The public registers: the fictional organisations and persons that an identity verifier finds. */
final class RegistryPeer implements Peer {
    private final Registry registry;

    private RegistryPeer(Registry registry) {
        this.registry = registry;
    }

    /** Everybody on the registers. */
    record Registry(List<Organisation> organisations, List<Person> persons) {}

    /**
     * A registered organisation.
     *
     * @param uscc unified social credit code (GB 32100-2015)
     * @param representative name of the legal representative
     */
    record Organisation(String name, String uscc, String kind, String representative, String address) {}

    /**
     * A registered person.
     *
     * @param number resident identity number (GB 11643-1999)
     */
    record Person(String name, String number) {}

    static RegistryPeer load() {
        try (InputStream file = RegistryPeer.class.getResourceAsStream("registry.json")) {
            return new RegistryPeer(new ObjectMapper().readValue(Objects.requireNonNull(file), Registry.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String id() {
        return "registry";
    }

    @Override
    public Map<String, Endpoint> endpoints() {
        return Map.of("GET /registry", query -> registry);
    }

    @Override
    public List<List<String>> rows() {
        return Stream.concat(
                        registry.organisations().stream()
                                .map(organisation -> List.of(
                                        organisation.name(), organisation.uscc(), organisation.representative())),
                        registry.persons().stream().map(person -> List.of(person.name(), person.number(), "")))
                .toList();
    }
}
