package org.certhall.testing.peers;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The couriers; no service of theirs is used yet. */
final class CourierPeer implements Peer {
    @Override
    public String id() {
        return "courier";
    }

    @Override
    public Set<String> switches() {
        return Set.of("courier");
    }

    @Override
    public Map<String, Endpoint> endpoints() {
        return Map.of();
    }

    @Override
    public List<List<String>> rows() {
        return List.of();
    }
}
