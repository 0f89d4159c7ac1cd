package org.certhall.testing.peers;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The bank: the statements of every account. */
final class BankPeer implements Peer {
    private final Received<Entry> ledger = new Received<>();

    /** A credit entry of an account. */
    record Entry(String account, String payer, long fen, String remark, Instant at) {}

    void book(Entry entry) {
        ledger.add(entry);
    }

    @Override
    public String id() {
        return "bank";
    }

    @Override
    public Map<String, Endpoint> endpoints() {
        return Map.of("GET /bank/statement", query -> {
            String account = Refusal.required(query, "account");
            return ledger.matching(entry -> entry.account().equals(account));
        });
    }

    @Override
    public List<List<String>> rows() {
        return ledger.all().stream()
                .map(entry -> List.of(
                        entry.account(),
                        entry.payer(),
                        String.format("%d.%02d", entry.fen() / 100, entry.fen() % 100),
                        entry.remark(),
                        entry.at().toString()))
                .toList();
    }
}
