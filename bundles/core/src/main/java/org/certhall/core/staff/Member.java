package org.certhall.core.staff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.jspecify.annotations.Nullable;

/** The row of a member of staff, present or former: what has been proposed, by whom, and since when he has left. */
@Entity
@Table(name = "staff_member")
public class Member {
    @Id
    private long account;

    private @Nullable Instant dismissed;
    private String proposed = "";

    @Column(name = "proposed_by")
    private String proposedBy = "";

    @Column(name = "reset_by")
    private String resetBy = "";

    /** For the persistence provider, which fills the fields itself. */
    protected Member() {}

    Member(AccountId account) {
        this.account = account.value();
    }

    long account() {
        return account;
    }

    boolean isDismissed() {
        return dismissed != null;
    }

    /** Gives the roles that wait for a second administrator. */
    Set<Role> proposed() {
        return RoleNames.read(proposed);
    }

    /** Gives who proposed them, as the audit log names him; blank where nothing waits. */
    String proposedBy() {
        return proposedBy;
    }

    /** Gives who proposed to reset the second factor, in the same way. */
    String resetBy() {
        return resetBy;
    }

    void propose(Set<Role> roles, String actor) {
        proposed = RoleNames.write(roles);
        proposedBy = roles.isEmpty() ? "" : actor;
    }

    void proposeReset(String actor) {
        resetBy = actor;
    }

    /** Drops what this actor has proposed. */
    void forgetProposalsOf(String actor) {
        if (proposedBy.equals(actor)) {
            propose(Set.of(), "");
        }
        if (resetBy.equals(actor)) {
            resetBy = "";
        }
    }

    void dismiss(Instant now) {
        propose(Set.of(), "");
        resetBy = "";
        dismissed = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Notes that the member holds a role, for the first time or again. */
    void appoint() {
        dismissed = null;
    }
}
