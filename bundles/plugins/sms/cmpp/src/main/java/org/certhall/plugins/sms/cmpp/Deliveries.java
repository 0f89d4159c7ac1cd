package org.certhall.plugins.sms.cmpp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.certhall.plugins.sms.cmpp.Delivery.Summary;
import org.jspecify.annotations.Nullable;

/**
 * The texts of late, by the house's key: an attempt with the same key finds what became of the one before, and reports
 * of several parts come to one. What is forgotten over a restart is reported part by part.
 */
final class Deliveries {
    private static final int REMEMBERED = 20_000;

    private final Map<String, Delivery> byKey = bounded();
    private final Map<Long, Delivery> byMessage = bounded();

    synchronized @Nullable Delivery find(String key) {
        return byKey.get(key);
    }

    synchronized void add(String key, Delivery delivery) {
        byKey.put(key, delivery);
    }

    /** Notes the number of a part that was accepted. */
    synchronized void expect(long message, Delivery delivery) {
        byMessage.put(message, delivery);
    }

    /** Gives what the house is to be told; nothing while other parts are still awaited. */
    synchronized Optional<Summary> reported(Deliver.Report report) {
        Delivery delivery = byMessage.get(report.message());
        return delivery == null
                ? Optional.of(new Summary(Delivery.reference(report.message()), report.delivered(), report.state()))
                : delivery.reported(report);
    }

    private static <K> Map<K, Delivery> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Delivery> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
