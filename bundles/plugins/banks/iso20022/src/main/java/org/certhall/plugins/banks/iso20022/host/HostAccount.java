package org.certhall.plugins.banks.iso20022.host;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import org.certhall.plugins.banks.iso20022.message.Camt;
import org.certhall.plugins.banks.iso20022.message.Payment.Agent;
import org.certhall.plugins.banks.iso20022.message.Payment.Party;

/**
 * The host, and the hall as its customer.
 *
 * @param key file with the hall's private key
 * @param bankKey file with what proves the bank's answers
 * @param entries which message tells what is booked
 */
public record HostAccount(URI endpoint, Party hall, String remark, Path key, Path bankKey, Camt entries) {
    /** @throws IllegalArgumentException with a sentence for the administrator */
    public HostAccount {
        boolean local = "127.0.0.1".equals(endpoint.getHost()) || "localhost".equals(endpoint.getHost());
        demand(
                endpoint.getHost() != null
                        && endpoint.getPath().endsWith("/")
                        && ("https".equals(endpoint.getScheme()) || local),
                "endpoint is no https address that ends with a slash");
        demand(hall.id().matches("[!-~]{1,35}"), "customer is missing");
        demand(hall.account().matches("[0-9]{1,34}"), "account is no account number");
        demand(!hall.name().isBlank() && hall.name().length() <= 140, "accountName is missing");
        demand(hall.agent().member().matches("[0-9]{12}"), "branch is no CNAPS number");
        demand(!remark.isBlank() && remark.length() <= 140, "remark is missing");
        demand(!key.toString().isEmpty(), "key is missing");
        demand(!bankKey.toString().isEmpty(), "bankKey is missing");
    }

    static HostAccount of(HostSettings settings) {
        return new HostAccount(
                URI.create(settings.endpoint()),
                new Party(
                        settings.customer(),
                        settings.accountName(),
                        settings.account(),
                        new Agent("", settings.branch())),
                settings.remark(),
                Path.of(settings.key()),
                Path.of(settings.bankKey()),
                entries(settings.entries()));
    }

    private static Camt entries(String name) {
        return Arrays.stream(Camt.values())
                .filter(camt -> camt.shortName().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the setting entries is neither camt.054 nor camt.053"));
    }

    /** Keeps the account out of logs. */
    @Override
    public String toString() {
        return "HostAccount[" + hall.id() + "]";
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("the setting " + otherwise);
        }
    }
}
