package org.certhall.core.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The installed ways to send on one channel, best first, and how each was met last. */
final class Carriers {
    /** How long one that did not answer is left alone, so that messages do not wait for it one by one. */
    static final Duration REST = Duration.ofSeconds(3);

    private final Clock clock;
    private final Map<Object, Plugged> plugged = new ConcurrentHashMap<>();
    private final Map<String, Health> healths = new ConcurrentHashMap<>();

    Carriers(Clock clock) {
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @param service what it stands for
     * @param properties of the service, of which the ranking counts
     */
    void add(Object service, Carrier carrier, Map<String, Object> properties) {
        plugged.put(
                service, new Plugged(carrier, number(properties, "service.ranking"), number(properties, "service.id")));
    }

    void remove(Object service) {
        Plugged gone = plugged.remove(service);
        if (gone != null) {
            healths.remove(gone.carrier().id());
        }
    }

    /** Gives those that are there now: the highest ranking first, and of equal ones the oldest. */
    List<Plugged> snapshot() {
        return plugged.values().stream()
                .sorted(Comparator.comparingLong(Plugged::ranking).reversed().thenComparingLong(Plugged::service))
                .toList();
    }

    Optional<Carrier> find(String id) {
        return snapshot().stream()
                .map(Plugged::carrier)
                .filter(carrier -> carrier.id().equals(id))
                .findFirst();
    }

    /** Gives why a carrier is left alone for the moment; empty where it can be asked. */
    Optional<String> resting(String id) {
        return Optional.ofNullable(healths.get(id))
                .filter(health ->
                        !health.up() && clock.instant().isBefore(health.at().plus(REST)))
                .map(Health::reason);
    }

    /** Gives how a carrier was met last; empty where it was not asked yet. */
    Optional<Health> health(String id) {
        return Optional.ofNullable(healths.get(id));
    }

    /** Tells whether there is none, or none could be reached when it was asked last. */
    boolean unreachable() {
        return plugged.values().stream()
                .map(each -> healths.get(each.carrier().id()))
                .allMatch(health -> health != null && !health.up());
    }

    void met(String id, boolean up, String reason) {
        Instant now = clock.instant();
        healths.compute(
                id,
                (key, before) ->
                        new Health(up, before != null && before.up() == up ? before.since() : now, now, reason));
    }

    private static long number(Map<String, Object> properties, String name) {
        return properties.get(name) instanceof Number value ? value.longValue() : 0;
    }

    /** A carrier with its place. */
    record Plugged(Carrier carrier, long ranking, long service) {}

    /**
     * How a carrier was met.
     *
     * @param since when it was first met so
     * @param at when it was met last
     */
    record Health(boolean up, Instant since, Instant at, String reason) {}
}
