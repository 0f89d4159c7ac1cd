package org.certhall.core.staff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.access.Role;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.StaffAccounts.NewStaff;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.core.account.Accounts;
import org.certhall.core.account.Flaw;
import org.certhall.core.account.LoginName;
import org.certhall.core.account.ProfileCheck;
import org.certhall.core.account.RealName;

/** What is known of a new member of staff, once it is well-formed. */
record NewStaffForm(LoginName loginName, String name, MobileNumber mobile, EmailAddress email, Set<Role> roles) {
    /**
     * Reads what somebody typed.
     *
     * @throws AccountException naming every field that is wrong
     */
    static NewStaffForm of(NewStaff typed) {
        List<Problem> problems = new ArrayList<>();
        LoginName.flaw(typed.loginName()).ifPresent(flaw -> problems.add(flaw.at(Field.LOGIN_NAME)));
        RealName.flaw(typed.name()).ifPresent(flaw -> problems.add(flaw.at(Field.NAME)));
        if (MobileNumber.parse(typed.mobile()).isEmpty()) {
            problems.add(Flaw.unreadable(typed.mobile()).at(Field.MOBILE));
        }
        if (EmailAddress.parse(typed.email()).isEmpty()) {
            problems.add(Flaw.unreadable(typed.email()).at(Field.EMAIL));
        }
        if (typed.roles().isEmpty()) {
            problems.add(Problem.of(Field.ROLES, Problem.Code.MISSING));
        } else if (!Posts.areStaffs(typed.roles())) {
            problems.add(Problem.of(Field.ROLES, Problem.Code.MALFORMED));
        }
        ProfileCheck.refuse(problems);
        return new NewStaffForm(
                LoginName.of(typed.loginName()),
                RealName.of(typed.name()),
                MobileNumber.parse(typed.mobile()).orElseThrow(),
                EmailAddress.parse(typed.email()).orElseThrow(),
                EnumSet.copyOf(typed.roles()));
    }

    /**
     * Looks for other accounts with the same names and contacts.
     *
     * @throws AccountException naming every field that another account has
     */
    void refuseTaken(EntityManager entities, Accounts accounts) {
        List<Problem> problems = new ArrayList<>();
        if (accounts.withLoginName(entities, loginName).isPresent()) {
            problems.add(Problem.of(Field.LOGIN_NAME, Problem.Code.TAKEN));
        }
        if (accounts.withMobile(entities, mobile).isPresent()) {
            problems.add(Problem.of(Field.MOBILE, Problem.Code.TAKEN));
        }
        if (accounts.withEmail(entities, email).isPresent()) {
            problems.add(Problem.of(Field.EMAIL, Problem.Code.TAKEN));
        }
        ProfileCheck.refuse(problems);
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "NewStaffForm[…]";
    }
}
