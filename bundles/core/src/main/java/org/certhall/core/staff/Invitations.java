package org.certhall.core.staff;

import java.time.Duration;
import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.access.Principal;
import org.certhall.core.account.AccountState;
import org.certhall.core.account.Forms;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.site.SiteAddress;

/** The links by which new members of staff set their passwords: each for three days and for one use, the newest alone. */
final class Invitations {
    private static final String PAGE = "set-password";
    private static final Duration VALID = Duration.ofHours(72);

    private final Forms forms;
    private final SiteAddress site;
    private final StaffNotices notices;
    private final AuditTrail audit;

    Invitations(Forms forms, SiteAddress site, StaffNotices notices, AuditTrail audit) {
        this.forms = forms;
        this.site = site;
        this.notices = notices;
        this.audit = audit;
    }

    /** Sends a link by mail. */
    void send(EntityManager entities, Principal principal, Post post) {
        notices.invited(entities, post.account(), link(entities, principal, post), VALID);
    }

    /** Makes a link. */
    String link(EntityManager entities, Principal principal, Post post) {
        if (post.account().state() != AccountState.INVITED || post.member().isDismissed()) {
            throw AccountException.of(Field.FORM, Problem.Code.NOT_NOW);
        }
        audit.record(entities, principal, "staff.invited", post.object(), Map.of());
        return site.linkWithSecret(
                PAGE, forms.invite(entities, post.account().id(), VALID).value());
    }
}
