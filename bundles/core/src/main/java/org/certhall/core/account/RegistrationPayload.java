package org.certhall.core.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.identifier.MobileNumber;

/** What a registration remembers from its first page; kept sealed, one thing a line. */
record RegistrationPayload(MobileNumber mobile, Consents.Acceptance acceptance) {
    private static final int HEAD = 3;
    private static final String TAB = "\t";

    String write() {
        String editions = acceptance.hashes().entrySet().stream()
                .map(text ->
                        String.join(TAB, text.getKey().textId(), text.getKey().version(), text.getValue()))
                .collect(Collectors.joining("\n"));
        return String.join("\n", mobile.value(), acceptance.at().toString(), acceptance.address(), editions);
    }

    static RegistrationPayload read(String text) {
        String[] lines = text.split("\n", -1);
        Map<AcceptedEdition, String> hashes = new LinkedHashMap<>();
        Arrays.stream(lines)
                .skip(HEAD)
                .map(line -> line.split(TAB, -1))
                .forEach(parts -> hashes.put(new AcceptedEdition(parts[0], parts[1]), parts[2]));
        return new RegistrationPayload(
                new MobileNumber(lines[0]), new Consents.Acceptance(hashes, Instant.parse(lines[1]), lines[2]));
    }
}
