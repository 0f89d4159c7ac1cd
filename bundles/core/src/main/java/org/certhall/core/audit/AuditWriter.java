package org.certhall.core.audit;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes records as rows that wait for the sealer. */
@Component(service = AuditTrail.class)
public final class AuditWriter implements AuditTrail {
    static final String SYSTEM = "system";
    private static final String ORIGIN = "audit.origin";
    private static final Pattern ACTION = Pattern.compile("(?=.{1,100}$)[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+");
    /** No control characters and no halves of surrogate pairs: neither can be stored everywhere. */
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cc}\\p{Cs}]{0,200}");

    private final DataProtection protection;
    private final Clock clock;

    @Activate
    public AuditWriter(@Reference DataProtection protection) {
        this(protection, Clock.systemUTC());
    }

    AuditWriter(DataProtection protection, Clock clock) {
        this.protection = protection;
        this.clock = clock;
    }

    @Override
    public void record(
            EntityManager entities, Principal principal, String action, String object, Map<String, String> details) {
        write(entities, principal.actor(), action, object, origin(principal.address()), details);
    }

    @Override
    public void record(EntityManager entities, String action, String object, Map<String, String> details) {
        write(entities, SYSTEM, action, object, "", details);
    }

    private void write(
            EntityManager entities,
            String actor,
            String action,
            String object,
            String origin,
            Map<String, String> details) {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an action is an area, a dot and a word: " + action);
        }
        requirePlain(actor);
        requirePlain(object);
        details.forEach((name, value) -> {
            requirePlain(name);
            requirePlain(value);
        });
        entities.persist(new AuditEntry(clock.instant(), actor, action, object, origin, details));
    }

    private static void requirePlain(String id) {
        if (!PLAIN.matcher(id).matches()) {
            throw new IllegalArgumentException("an id has at most 200 characters and none that control");
        }
    }

    private String origin(String address) {
        String normalised = address.strip().toLowerCase(Locale.ROOT);
        return normalised.isEmpty() ? "" : HexFormat.of().formatHex(protection.blindIndex(ORIGIN, normalised));
    }
}
