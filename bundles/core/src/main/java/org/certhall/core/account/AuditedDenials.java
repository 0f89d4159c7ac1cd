package org.certhall.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.core.access.Denials;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes refused calls to the audit log; the same one at most once a minute, so that nobody floods it. */
@Component
public final class AuditedDenials implements Denials {
    private static final Logger LOG = LoggerFactory.getLogger(AuditedDenials.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 1000;

    private final UnitOfWork units;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, Instant> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Activate
    public AuditedDenials(@Reference UnitOfWork units, @Reference AuditTrail audit) {
        this(units, audit, Clock.systemUTC());
    }

    AuditedDenials(UnitOfWork units, AuditTrail audit, Clock clock) {
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void refused(Principal principal, String call, AccessDeniedException.Code reason) {
        if (!isNews(principal.actor() + " " + principal.address() + " " + call + " " + reason)) {
            return;
        }
        Map<String, String> details = Map.of("call", call, "reason", reason.name());
        try {
            units.perform(entities -> audit.record(entities, principal, "access.denied", "", details));
        } catch (PersistenceFailure away) {
            LOG.warn("{} was refused to {}, which could not be recorded", call, principal.actor(), away);
        }
    }

    private synchronized boolean isNews(String refusal) {
        Instant now = clock.instant();
        Instant last = recent.get(refusal);
        if (last != null && now.isBefore(last.plus(PAUSE))) {
            return false;
        }
        recent.remove(refusal);
        recent.put(refusal, now);
        return true;
    }
}
