package org.certhall.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.AccessDeniedException.Code;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.access.SessionToken;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final Caller STRANGER = new Caller.Anonymous("192.0.2.7", Locale.ENGLISH);
    private static final Caller CONSOLE = new Caller.Console("karaf");

    private final Vault vault = new Vault();
    private final List<String> denials = new ArrayList<>();

    /** What the guard is tried on. */
    @Guarded
    public interface Safe {
        @Permitted(everybody = true)
        String look(Caller caller);

        @Permitted(everyAccount = true)
        String open(Caller caller);

        @Permitted(everyAccount = true, beforeConsent = true)
        String agree(Caller caller);

        @Permitted(value = Role.FINANCE, console = true)
        String empty(Caller caller) throws IOException;

        String forgotten(Caller caller);

        @Permitted(everybody = true)
        String callerless();
    }

    private static final class Vault implements Safe, Unguarded {
        @Override
        public String look(Caller caller) {
            return Principal.of(caller).actor();
        }

        @Override
        public String open(Caller caller) {
            if (Principal.of(caller).owner().value() != 7) {
                throw new AccessDeniedException(Code.NOT_OWNER);
            }
            return look(caller);
        }

        @Override
        public String agree(Caller caller) {
            return look(caller);
        }

        @Override
        public String empty(Caller caller) throws IOException {
            throw new IOException("the safe is empty");
        }

        @Override
        public String forgotten(Caller caller) {
            return look(caller);
        }

        @Override
        public String callerless() {
            return "nobody asked";
        }
    }

    @Test
    void letsEverybodyDoWhatEverybodyMay() {
        assertThat(guarded(Optional.empty()).look(STRANGER)).isEqualTo("anonymous");
        assertThat(guarded(Optional.empty()).look(CONSOLE)).isEqualTo("console:karaf");
        assertThat(guarded(login(7, false)).look(session())).isEqualTo("account:7");
    }

    @Test
    void asksForALogin() {
        assertRefused(Code.LOGIN_REQUIRED, () -> guarded(Optional.empty()).open(STRANGER));
        assertRefused(Code.LOGIN_REQUIRED, () -> guarded(Optional.empty()).open(session()));
        assertRefused(Code.LOGIN_REQUIRED, () -> guarded(Optional.empty()).empty(session()));
        assertThat(guarded(login(7, false)).open(session())).isEqualTo("account:7");
        assertThat(denials)
                .containsExactly(
                        "anonymous Safe.open LOGIN_REQUIRED",
                        "anonymous Safe.open LOGIN_REQUIRED",
                        "anonymous Safe.empty LOGIN_REQUIRED");
    }

    @Test
    void asksForARole() {
        assertRefused(
                Code.ROLE_REQUIRED, () -> guarded(login(7, false, Role.AUDITOR)).empty(session()));
        assertRefused(Code.ROLE_REQUIRED, () -> guarded(Optional.empty()).open(CONSOLE));
        assertThat(denials)
                .containsExactly("account:7 Safe.empty ROLE_REQUIRED", "console:karaf Safe.open ROLE_REQUIRED");
    }

    @Test
    void asksForConsentFirst() {
        assertRefused(
                Code.CONSENT_REQUIRED,
                () -> guarded(login(7, true, Role.FINANCE)).empty(session()));
        assertRefused(Code.CONSENT_REQUIRED, () -> guarded(login(7, true)).open(session()));
        assertThat(guarded(login(7, true)).agree(session())).isEqualTo("account:7");
    }

    @Test
    void throwsWhatTheServiceThrows() {
        assertThatThrownBy(() -> guarded(login(7, false, Role.FINANCE)).empty(session()))
                .isExactlyInstanceOf(IOException.class);
        assertThatThrownBy(() -> guarded(Optional.empty()).empty(CONSOLE)).isExactlyInstanceOf(IOException.class);
    }

    @Test
    void recordsWhatTheServiceRefuses() {
        assertRefused(Code.NOT_OWNER, () -> guarded(login(8, false)).open(session()));
        assertThat(denials).containsExactly("account:8 Safe.open NOT_OWNER");
    }

    @Test
    void refusesWhatNobodyWasPermitted() {
        assertRefused(Code.LOGIN_REQUIRED, () -> guarded(Optional.empty()).forgotten(STRANGER));
        assertRefused(Code.ROLE_REQUIRED, () -> guarded(Optional.empty()).forgotten(CONSOLE));
        assertRefused(
                Code.ROLE_REQUIRED,
                () -> guarded(login(7, false, Role.values())).forgotten(session()));
    }

    @Test
    void refusesWhatNamesNoCaller() {
        assertRefused(Code.LOGIN_REQUIRED, () -> guarded(Optional.empty()).callerless());
    }

    @Test
    void believesNoHomeMadeCaller() {
        Principal forged = Principals.account(7, Role.FINANCE);

        assertRefused(Code.LOGIN_REQUIRED, () -> guarded(Optional.empty()).empty(forged));
    }

    @Test
    void answersWhatEveryObjectAnswersItself() {
        Safe safe = guarded(Optional.empty());

        assertThat(Set.of(safe, guarded(Optional.empty()))).hasSize(2).contains(safe);
        assertThat(safe).hasToString("guarded " + Safe.class.getName());
    }

    @Test
    void findsGuardedInterfacesAlone() {
        assertThat(Gatekeeper.guardedTypes(Vault.class)).containsExactly(Safe.class);
        assertThat(Gatekeeper.guardedTypes(String.class)).isEmpty();
    }

    @Test
    void leavesAServiceUselessThatIsReachedWithoutIt() {
        assertThatThrownBy(() -> vault.look(STRANGER)).isInstanceOf(IllegalStateException.class);
    }

    private Safe guarded(Optional<Principal.Login> login) {
        Recognition recognition = new Recognition(() -> Optional.of(token -> login));
        GuardedCalls calls = new GuardedCalls(
                Safe.class,
                vault,
                recognition,
                (principal, call, reason) -> denials.add(principal.actor() + " " + call + " " + reason));
        return (Safe) Proxy.newProxyInstance(Safe.class.getClassLoader(), new Class<?>[] {Safe.class}, calls);
    }

    private static Optional<Principal.Login> login(long account, boolean consentDue, Role... roles) {
        return Optional.of(new Principal.Login(new AccountId(account), 1, Set.of(roles), consentDue));
    }

    private static Caller session() {
        return new Caller.Session(new SessionToken("token"), "192.0.2.7", Locale.ENGLISH);
    }

    private static void assertRefused(Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        denied -> assertThat(denied.code()).isEqualTo(code));
    }
}
