package org.certhall.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.message.Channel;
import org.certhall.core.access.Principal;
import org.certhall.core.challenge.Codes;

/** Codes without limits and clocks, which have tests of their own. */
final class StandInCodes implements Codes {
    /** What was sent: purpose, channel and recipient; with a question mark where it only looks as if. */
    final List<String> sent = new ArrayList<>();

    private final Map<String, String> valid = new HashMap<>();

    @Override
    public CodeSent send(
            Principal principal, String purpose, String form, Channel channel, String recipient, boolean real) {
        sent.add(purpose + " " + channel + " " + recipient + (real ? "" : " ?"));
        valid.put(purpose + form, last());
        return new CodeSent("masked", Instant.EPOCH, Instant.EPOCH);
    }

    @Override
    public void check(Principal principal, String purpose, String form, String code) {
        if (!code.equals(valid.get(purpose + form))) {
            throw AccountException.of(Field.CODE, Problem.Code.WRONG);
        }
        valid.remove(purpose + form);
    }

    @Override
    public Optional<Instant> again(String recipient) {
        return Optional.empty();
    }

    /** Gives the last code. */
    String last() {
        return String.format("%06d", sent.size());
    }
}
