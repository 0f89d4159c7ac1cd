package org.certhall.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * @throws AccountException at every field that is wrong
     */
    @Permitted(value = Role.ADMINISTRATOR, console = true)
    StaffMember add(Caller caller, NewStaff staff);

    /**
     * Proposes the roles a member of staff shall hold; what is taken away goes at once and ends his sessions, what is
     * given waits. Nobody proposes for himself.
     *
     * @throws AccountException {@link Problem.Code#NOT_NOW} for oneself, or where no administrator would be left
     */
    @Permitted(Role.ADMINISTRATOR)
    void propose(Caller caller, AccountId account, Set<Role> roles);

    /**
     * Gives the roles that another administrator, or the console, has proposed.
     *
     * @param proposed what the caller has seen; nobody confirms what was changed behind his back
     * @throws AccountException {@link Problem.Code#OUTDATED} at {@link Field#ROLES} where the proposal is another by now;
     *     {@link Problem.Code#NOT_NOW} for one's own proposal, and for oneself
     */
    @Permitted(Role.ADMINISTRATOR)
    void confirm(Caller caller, AccountId account, Set<Role> proposed);

    /** Drops a proposal of roles; who made it may do so too. */
    @Permitted(Role.ADMINISTRATOR)
    void reject(Caller caller, AccountId account);

    /**
     * Takes all roles away and ends all sessions at once; the account stays closed to staff pages.
     *
     * @throws AccountException {@link Problem.Code#NOT_NOW} for oneself, or where no administrator would be left
     */
    @Permitted(value = Role.ADMINISTRATOR, console = true)
    void dismiss(Caller caller, AccountId account);

    /**
     * Proposes to take the second factor away, so that the next login sets up a new one; an administrator other than the
     * one who proposes, and other than the owner, confirms.
     */
    @Permitted(value = Role.ADMINISTRATOR, console = true)
    void proposeSecondFactorReset(Caller caller, AccountId account);

    @Permitted(Role.ADMINISTRATOR)
    void confirmSecondFactorReset(Caller caller, AccountId account);

    /** Drops the proposal to reset a second factor. */
    @Permitted(Role.ADMINISTRATOR)
    void rejectSecondFactorReset(Caller caller, AccountId account);

    /**
     * Sends the link to set a password once more; former ones end.
     *
     * @throws AccountException {@link Problem.Code#NOT_NOW} where the password has been set
     */
    @Permitted(value = Role.ADMINISTRATOR, console = true)
    void invite(Caller caller, AccountId account);

    /** Gives the link to set a password, to be handed over by the operator himself; those that were mailed end. */
    @Permitted(console = true)
    String invitationLink(Caller caller, AccountId account);

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
     * @param proposedBy login name of who proposed them, {@code console:} with the operator's name there, or blank
     * @param secondFactor whether one is set up
     * @param resetProposedBy the same for a reset of the second factor
     * @param self whether it is the caller
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
            boolean self,
            Optional<Instant> lastLogin) {
        public StaffMember {
            roles = Set.copyOf(roles);
            proposed = Set.copyOf(proposed);
        }
    }
}
