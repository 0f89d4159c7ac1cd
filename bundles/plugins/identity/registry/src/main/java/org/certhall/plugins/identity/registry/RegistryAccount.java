package org.certhall.plugins.identity.registry;

import java.net.URI;

/** The service and whom it knows the hall as. */
record RegistryAccount(URI endpoint, String customer, String secret) {
    /** @throws IllegalArgumentException with a sentence for the administrator */
    RegistryAccount {
        boolean local = "127.0.0.1".equals(endpoint.getHost()) || "localhost".equals(endpoint.getHost());
        demand(
                endpoint.getHost() != null
                        && endpoint.getPath().endsWith("/")
                        && ("https".equals(endpoint.getScheme()) || local),
                "endpoint is no https address that ends with a slash");
        demand(!customer.isBlank(), "customer is missing");
        demand(!secret.isEmpty(), ".secret is missing");
    }

    static RegistryAccount of(Settings settings) {
        return new RegistryAccount(URI.create(settings.endpoint()), settings.customer(), settings._secret());
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "RegistryAccount[" + customer + "]";
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("the setting " + otherwise);
        }
    }
}
