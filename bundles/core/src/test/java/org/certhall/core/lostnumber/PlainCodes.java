package org.certhall.core.lostnumber;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.message.Channel;
import org.certhall.core.access.Principal;
import org.certhall.core.challenge.Codes;

/** Codes for tests: always the same six digits, bound to purpose and form. */
final class PlainCodes implements Codes {
    static final String CODE = "271828";

    private final Clock clock;
    private final Map<String, String> recipients = new HashMap<>();

    PlainCodes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CodeSent send(
            Principal principal, String purpose, String form, Channel channel, String recipient, boolean real) {
        recipients.put(purpose + form, recipient);
        return new CodeSent(recipient, clock.instant(), clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Override
    public void check(Principal principal, String purpose, String form, String code) {
        if (!recipients.containsKey(purpose + form) || !code.equals(CODE)) {
            throw AccountException.of(Field.CODE, Problem.Code.WRONG);
        }
    }

    @Override
    public Optional<Instant> again(String recipient) {
        return Optional.empty();
    }
}
