package org.certhall.core.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Registration.Profile;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds everything that is wrong with what somebody says of himself, at once (S16–S20, S68). */
@Component(service = ProfileCheck.class)
public final class ProfileCheck {
    private final Accounts accounts;
    private final Passwords passwords;

    @Activate
    public ProfileCheck(@Reference Accounts accounts, @Reference Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Gives the problems in the order of the fields; empty where there is none. */
    List<Problem> problems(EntityManager entities, Profile profile, MobileNumber mobile) {
        List<Problem> problems = new ArrayList<>();
        loginName(entities, profile.loginName()).ifPresent(flaw -> problems.add(flaw.at(Field.LOGIN_NAME)));
        RealName.flaw(profile.name()).ifPresent(flaw -> problems.add(flaw.at(Field.NAME)));
        email(entities, profile.email()).ifPresent(flaw -> problems.add(flaw.at(Field.EMAIL)));
        problems.addAll(password(
                profile.password(), profile.passwordAgain(), profile.loginName(), profile.email(), mobile.value()));
        return problems;
    }

    /** Finds what is wrong with a new password and its repetition. */
    List<Problem> password(String password, String again, String... own) {
        List<Problem> problems = new ArrayList<>();
        passwords.flaw(password, own).ifPresent(flaw -> problems.add(flaw.at(Field.PASSWORD)));
        if (again.isEmpty()) {
            problems.add(Problem.of(Field.PASSWORD_AGAIN, Problem.Code.MISSING));
        } else if (!again.equals(password)) {
            problems.add(Problem.of(Field.PASSWORD_AGAIN, Problem.Code.DIFFERENT));
        }
        return problems;
    }

    /** Finds what is wrong with a new password of an account; a unit of work gave the account. */
    List<Problem> password(String password, String again, Account account) {
        return password(
                password,
                again,
                account.loginName(),
                accounts.email(account).map(EmailAddress::value).orElse(""),
                accounts.mobile(account).map(MobileNumber::value).orElse(""));
    }

    /** Throws what was found, all of it at once; goes on where nothing was. */
    public static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new AccountException(problems);
        }
    }

    /** Finds what is wrong with a mobile number. */
    static Optional<Problem> mobile(String typed) {
        return MobileNumber.parse(typed).isPresent()
                ? Optional.empty()
                : Optional.of(Flaw.unreadable(typed).at(Field.MOBILE));
    }

    private Optional<Flaw> loginName(EntityManager entities, String typed) {
        return LoginName.flaw(typed).or(() -> taken(accounts.withLoginName(entities, LoginName.of(typed))));
    }

    private Optional<Flaw> email(EntityManager entities, String typed) {
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        return email.isEmpty() ? Optional.of(Flaw.unreadable(typed)) : taken(accounts.withEmail(entities, email.get()));
    }

    private static Optional<Flaw> taken(Optional<Account> holder) {
        return holder.flatMap(account -> Flaw.of(Problem.Code.TAKEN));
    }
}
