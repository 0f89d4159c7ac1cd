package org.certhall.testing.peers;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The mobile phones: every short message sent to any number. */
final class SmsPeer implements Peer {
    private final Received<Sms> phone = new Received<>();

    /** A short message as it arrived. */
    record Sms(String to, String text, Instant at) {}

    void receive(Sms sms) {
        phone.add(sms);
    }

    @Override
    public String id() {
        return "sms";
    }

    @Override
    public Map<String, Endpoint> endpoints() {
        return Map.of("GET /sms", query -> {
            String to = Refusal.required(query, "to");
            return phone.matching(sms -> sms.to().equals(to));
        });
    }

    @Override
    public List<List<String>> rows() {
        return phone.all().stream()
                .map(sms -> List.of(sms.to(), sms.text(), sms.at().toString()))
                .toList();
    }
}
