package org.certhall.api.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.value.Money;

/**
 * Where a payer transfers to and what he writes beside it, as a payment panel carries it.
 *
 * @param name 账户名称
 * @param bank 开户行
 * @param account 账号, digits alone
 * @param branch 联行号; blank where the payer's bank does not ask for it
 * @param code 汇款附言
 */
public record Remittance(String name, String bank, String account, String branch, String code) {
    private static final String NAME = "name";
    private static final String BANK = "bank";
    private static final String ACCOUNT = "account";
    private static final String BRANCH = "branch";
    private static final String CODE = "code";
    private static final String FEN = "received";
    private static final String AT = "received-at";

    /** What has come in under the code and is being looked at. */
    public record Received(Money amount, Instant at) {}

    /** Gives what a panel begins with. */
    public Map<String, String> panel() {
        Map<String, String> panel = new LinkedHashMap<>();
        panel.put(NAME, name);
        panel.put(BANK, bank);
        panel.put(ACCOUNT, account);
        panel.put(BRANCH, branch);
        panel.put(CODE, code);
        return panel;
    }

    /** Reads a panel; empty where it is another channel's. */
    public static Optional<Remittance> of(Map<String, String> panel) {
        return panel.containsKey(ACCOUNT) && panel.containsKey(CODE)
                ? Optional.of(new Remittance(
                        panel.getOrDefault(NAME, ""),
                        panel.getOrDefault(BANK, ""),
                        panel.getOrDefault(ACCOUNT, ""),
                        panel.getOrDefault(BRANCH, ""),
                        panel.getOrDefault(CODE, "")))
                : Optional.empty();
    }

    /** Gives what a panel shows beside once a transfer has come in; nothing takes it away again. */
    public static Map<String, String> received(Optional<Received> received) {
        return Map.of(
                FEN,
                received.map(known -> Long.toString(known.amount().fen())).orElse(""),
                AT,
                received.map(known -> known.at().toString()).orElse(""));
    }

    /** Reads what has come in. */
    public static Optional<Received> receivedOf(Map<String, String> panel) {
        try {
            String fen = panel.getOrDefault(FEN, "");
            return fen.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Received(new Money(Long.parseLong(fen)), Instant.parse(panel.getOrDefault(AT, ""))));
        } catch (NumberFormatException | DateTimeException other) {
            return Optional.empty();
        }
    }
}
