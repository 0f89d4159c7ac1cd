package org.certhall.testing.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.certhall.testing.peers.Switchboard.Mode;
import org.jspecify.annotations.Nullable;

/** The public registers: the fictional organisations and persons that an identity verifier finds. */
final class RegistryPeer implements Peer {
    private final Registry registry;
    private final RegistrySite site;
    private @Nullable Switchboard switchboard;

    private RegistryPeer(Registry registry) {
        this.registry = registry;
        site = new RegistrySite(Clock.systemUTC(), new Comparison(registry), this::mode, this::pause);
    }

    /** Everybody on the registers. */
    record Registry(List<Organisation> organisations, List<Person> persons) {}

    /**
     * A registered organisation.
     *
     * @param uscc unified social credit code (GB 32100-2015)
     * @param representative name of the legal representative
     * @param representativeNumber his resident identity number (GB 11643-1999)
     * @param standing 存续, 经营异常 or 注销
     */
    record Organisation(
            String name,
            String uscc,
            String kind,
            String representative,
            String representativeNumber,
            String address,
            String standing) {}

    /**
     * A registered person.
     *
     * @param number resident identity number (GB 11643-1999)
     */
    record Person(String name, String number) {}

    static RegistryPeer load() {
        return new RegistryPeer(registry());
    }

    /** Reads the registers. */
    static Registry registry() {
        try (InputStream file = RegistryPeer.class.getResourceAsStream("registry.json")) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file), Registry.class);
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
    public Map<String, HttpHandler> sites() {
        return Map.of(RegistrySite.PATH, site);
    }

    @Override
    public void open(Surroundings surroundings) {
        switchboard = surroundings.switchboard();
    }

    @Override
    public void close() {
        site.close();
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

    private Mode mode() {
        return switchboard == null ? Mode.UP : switchboard.mode(id());
    }

    private Duration pause() {
        return switchboard == null ? Duration.ZERO : switchboard.pause();
    }
}
