package org.certhall.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.osgi.annotation.versioning.ProviderType;

/** The accounts of staff and their roles; giving roles takes two administrators. */
@Guarded
@ProviderType
public interface StaffAccounts {
    /** Gives all staff, by login name. */
    @Permitted(value = Role.ADMINISTRATOR, console = true)
    List<StaffMember> list(Caller caller);

    /**
     * Makes an account without password and proposes its roles; a link to set the password goes to the e-mail address.
     * On the console, while there are fewer than two administrators, ADMINISTRATOR is given at once; every other role
     * waits for an administrator's confirmation.
     *
     * @throws AccountException at the field that is wrong
     */
    @Permitted(value = Role.ADMINISTRATOR, console = true)
    CompletionStage<StaffMember> add(Caller caller, NewStaff staff);

    /** Proposes the roles an account shall hold; what is taken away goes at once, what is given waits. */
    @Permitted(Role.ADMINISTRATOR)
    void propose(Caller caller, AccountId account, Set<Role> roles);

    /** Gives the roles that another administrator, or the console, has proposed. */
    @Permitted(Role.ADMINISTRATOR)
    void confirm(Caller caller, AccountId account);

    /** Drops a proposal. */
    @Permitted(Role.ADMINISTRATOR)
    void reject(Caller caller, AccountId account);

    /** Takes all roles away and ends all sessions at once; the account stays closed to staff pages. */
    @Permitted(value = Role.ADMINISTRATOR, console = true)
    void dismiss(Caller caller, AccountId account);

    /** Takes the second factor away, so that the next login sets up a new one; confirmed by a second administrator. */
    @Permitted(Role.ADMINISTRATOR)
    void proposeSecondFactorReset(Caller caller, AccountId account);

    @Permitted(Role.ADMINISTRATOR)
    void confirmSecondFactorReset(Caller caller, AccountId account);

    /** Sends the link to set a password once more. */
    @Permitted(value = Role.ADMINISTRATOR, console = true)
    void invite(Caller caller, AccountId account);

    /**
     * A new member of staff.
     *
     * @param roles the roles that are proposed, at least one and never APPLICANT or PARTNER
     */
    record NewStaff(String loginName, String name, String mobile, String email, Set<Role> roles) {
        public NewStaff {
            roles = Set.copyOf(roles);
        }

        /** Keeps personal data out of logs. */
        @Override
        public String toString() {
            return "NewStaff[" + loginName + ", " + roles + "]";
        }
    }

    /**
     * A member of staff.
     *
     * @param mobile masked
     * @param proposed the roles that wait for a second administrator
     * @param proposedBy login name of who proposed them, or blank
     * @param secondFactor whether one is set up
     * @param resetProposedBy login name of who proposed to reset the second factor, or blank
     * @param invited whether the password has not been set yet
     */
    record StaffMember(
            AccountId account,
            String loginName,
            String name,
            String mobile,
            Set<Role> roles,
            Set<Role> proposed,
            String proposedBy,
            boolean secondFactor,
            String resetProposedBy,
            boolean invited,
            boolean dismissed,
            Optional<Instant> lastLogin) {}
}
