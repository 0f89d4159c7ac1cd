package org.certhall.plugins.sms.aliyun;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The service and what has been approved there.
 *
 * @param templates codes by message kind; {@code code.*} stands for a family, {@code *} for every other kind
 */
record AliyunAccount(URI endpoint, String keyId, String secret, String signature, Map<String, String> templates) {
    private static final String ANY = "*";

    /** @throws IllegalArgumentException with a sentence for the administrator */
    AliyunAccount {
        boolean local = "127.0.0.1".equals(endpoint.getHost()) || "localhost".equals(endpoint.getHost());
        demand(
                endpoint.getHost() != null && ("https".equals(endpoint.getScheme()) || local),
                "endpoint is no https address");
        demand(!keyId.isBlank(), "keyId is missing");
        demand(!secret.isEmpty(), ".secret is missing");
        demand(!signature.isBlank(), "signature is missing");
        templates = Map.copyOf(templates);
    }

    static AliyunAccount of(Settings settings) {
        Map<String, String> templates = Arrays.stream(settings.templates())
                .map(pair -> pair.split("=", 2))
                .peek(pair -> demand(pair.length == 2 && !pair[1].isBlank(), "templates has an entry without a code"))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (first, last) -> last));
        return new AliyunAccount(
                URI.create(settings.endpoint()), settings.keyId(), settings._secret(), settings.signature(), templates);
    }

    /** Gives the template of a kind: its own, that of its family ({@code code.*}), or that of every kind. */
    Optional<String> template(String kind) {
        String family = kind.substring(0, Math.max(0, kind.indexOf('.') + 1)) + ANY;
        return Stream.of(kind, family, ANY)
                .map(templates::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Gives the path of the address, as it is signed. */
    String path() {
        String path = endpoint.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** Gives the host of the address as it is sent and signed: with its port, unless that is the scheme's own. */
    String host() {
        int own = "https".equals(endpoint.getScheme()) ? 443 : 80;
        int port = endpoint.getPort();
        return port < 0 || port == own ? endpoint.getHost() : endpoint.getHost() + ":" + port;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "AliyunAccount[" + keyId + "]";
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("the setting " + otherwise);
        }
    }
}
