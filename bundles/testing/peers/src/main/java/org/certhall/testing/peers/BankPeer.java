package org.certhall.testing.peers;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.certhall.testing.peers.BankLedger.Credit;
import org.certhall.testing.peers.BankLedger.Delays;
import org.certhall.testing.peers.RegistryPeer.Registry;
import org.jspecify.annotations.Nullable;

/** The banks: accounts of everybody on the registers, their statements, and a host that one customer may use. */
final class BankPeer implements Peer {
    private static final String FREE_ACCOUNT = "1020000000010001";

    private final Clock clock = Clock.systemUTC();
    private final BankAccounts accounts;
    private final BankLedger ledger;
    private @Nullable BankSite site;

    private BankPeer(Registry registry, Delays delays) {
        accounts = new BankAccounts(registry);
        ledger = new BankLedger(clock, accounts, delays);
    }

    /** Opens banks that take their time as people see it. */
    static BankPeer load() {
        return load(new Delays(Duration.ofSeconds(5), Duration.ofSeconds(20)));
    }

    static BankPeer load(Delays delays) {
        return new BankPeer(RegistryPeer.registry(), delays);
    }

    @Override
    public String id() {
        return "bank";
    }

    @Override
    public void open(Surroundings surroundings) throws IOException {
        Switchboard switchboard = surroundings.switchboard();
        site = new BankSite(
                clock,
                new BankCheck(clock, BankKeys.open(surroundings.folder())),
                ledger,
                () -> switchboard.mode(id()),
                switchboard::pause);
    }

    @Override
    public void close() {
        if (site != null) {
            site.close();
        }
    }

    @Override
    public Map<String, HttpHandler> sites() {
        return site == null ? Map.of() : Map.of(BankSite.PATH, site);
    }

    @Override
    public Map<String, Endpoint> endpoints() {
        return Map.of(
                "GET /bank/statement",
                query -> credited(Refusal.required(query, "account")),
                "GET /bank/accounts",
                query -> accounts.at(query.getOrDefault("bank", "102")),
                "POST /bank/transfer",
                this::transfer,
                "POST /bank/return",
                this::giveBack);
    }

    /** Gives what was credited to an account, oldest first. */
    List<Credit> credited(String account) {
        return ledger.credits().stream()
                .filter(credit -> credit.account().equals(account))
                .toList();
    }

    /** Pays into the hall's account, as somebody does who pays an order by bank transfer. */
    Object transfer(Map<String, String> query) {
        String fen = Refusal.required(query, "fen");
        if (!fen.matches("[1-9][0-9]{0,11}")) {
            throw Refusal.badRequest("the parameter 'fen' is no amount");
        }
        return ledger.transfer(
                Refusal.required(query, "name"),
                query.getOrDefault("account", FREE_ACCOUNT),
                Long.parseLong(fen),
                query.getOrDefault("remark", ""));
    }

    private Object giveBack(Map<String, String> query) {
        String account = Refusal.required(query, "account");
        return ledger.giveBack(account, query.getOrDefault("reason", "AC04"))
                .orElseThrow(() -> Refusal.notFound("nothing was paid into this account that could go back"));
    }

    @Override
    public List<List<String>> rows() {
        return ledger.credits().stream()
                .map(credit -> List.of(
                        credit.account(),
                        credit.payer(),
                        String.format("%d.%02d", credit.fen() / 100, credit.fen() % 100),
                        credit.remark(),
                        credit.at().toString()))
                .toList();
    }
}
