package org.certhall.testing.peers;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The issuer of electronic invoices; no service of theirs is used yet. */
final class InvoicePeer implements Peer {
    @Override
    public String id() {
        return "invoice";
    }

    @Override
    public Set<String> switches() {
        return Set.of("invoice");
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
