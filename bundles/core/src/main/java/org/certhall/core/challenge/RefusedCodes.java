package org.certhall.core.challenge;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Claims.Refusal;
import org.certhall.core.challenge.Throttle.Limit;
import org.certhall.core.challenge.Throttle.Window;
import org.certhall.core.persistence.UnitOfWork;

/** Records refused codes, of each limit and subject one a minute: a flood of requests must not become one of records. */
record RefusedCodes(UnitOfWork units, AuditTrail audit, Throttle throttle) {
    private static final Limit RECORDS = new Limit("audit.code.refused", List.of(new Window(1, Duration.ofMinutes(1))));

    void note(Principal principal, String purpose, Refusal refusal) {
        String subject = refusal.claim().row();
        if (throttle.look(RECORDS, subject).isZero()
                && throttle.take(RECORDS, subject).isZero()) {
            Map<String, String> details =
                    Map.of("purpose", purpose, "limit", refusal.claim().limit().name(), "subject", subject);
            units.perform(entities -> audit.record(entities, principal, "code.refused", "", details));
        }
    }
}
