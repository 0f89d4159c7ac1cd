package org.certhall.core.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.challenge.Origin;
import org.certhall.core.challenge.Throttle;
import org.certhall.core.challenge.Throttle.Limit;
import org.certhall.core.challenge.Throttle.Window;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * How fast somebody may try passwords. After five failures strangers wait longer and longer for an account, known or
 * unknown; a browser that its owner has used before has an allowance of its own, so that nobody locks him out.
 */
@Component(service = LoginThrottle.class)
public final class LoginThrottle {
    private static final Limit ACCOUNT = limit("login.account", 5, 10, 20);
    private static final Limit BROWSER = limit("login.browser", 10, 20, 40);
    private static final Limit ADDRESS = limit("login.address", 30, 100, 500);
    private static final Limit CURRENT_PASSWORD = limit("account.current-password", 5, 10, 20);

    /** Whoever has proved a number may learn which names are taken, but not of thousands. */
    private static final Limit PROFILE =
            new Limit("registration.profile", List.of(new Window(20, Duration.ofHours(1))));

    /** Two failures are free; the captcha comes with the third try. */
    private static final Limit FREE = new Limit("login.free", List.of(new Window(2, Duration.ofHours(1))));

    private final Throttle throttle;

    @Activate
    public LoginThrottle(@Reference Throttle throttle) {
        this.throttle = throttle;
    }

    /**
     * Whoever somebody tries to log in as.
     *
     * @param subject the account, however it was named; or the unknown name
     * @param address where he does it from, as {@link Origin} counts addresses
     * @param browser the known browser he does it from; empty for strangers
     */
    record Attempt(String subject, String address, Optional<String> browser) {
        Attempt {
            address = Origin.of(address);
        }

        String pair() {
            return subject + " " + browser.orElse("");
        }
    }

    boolean captchaNeeded(EntityManager entities, String subject, String address) {
        return !throttle.look(entities, FREE, subject).isZero()
                || !throttle.look(entities, FREE, Origin.of(address)).isZero();
    }

    /**
     * Looks whether a try is open; takes nothing yet.
     *
     * @throws AccountException {@link Problem.Code#TOO_OFTEN} at {@link Field#IDENTIFIER}
     */
    void expect(EntityManager entities, Attempt attempt) {
        if (attempt.browser().isPresent()) {
            refuse(throttle.look(entities, BROWSER, attempt.pair()), Field.IDENTIFIER);
        } else {
            refuse(throttle.look(entities, ADDRESS, attempt.address()), Field.IDENTIFIER);
            refuse(throttle.look(entities, ACCOUNT, attempt.subject()), Field.IDENTIFIER);
        }
    }

    /** Takes one try, before the password is verified, so that many at once count as many; throws like {@link #expect}. */
    void take(Attempt attempt) {
        if (attempt.browser().isPresent()) {
            refuse(throttle.take(BROWSER, attempt.pair()), Field.IDENTIFIER);
        } else {
            refuse(throttle.take(ACCOUNT, attempt.subject()), Field.IDENTIFIER);
        }
    }

    /** Notes a wrong password. */
    void failed(Attempt attempt) {
        throttle.take(FREE, attempt.subject());
        throttle.take(FREE, attempt.address());
        if (attempt.browser().isEmpty()) {
            throttle.take(ADDRESS, attempt.address());
        }
    }

    /**
     * Notes a right password in the transaction that lets in; the address gets nothing back, since whoever guesses may
     * have an account of his own.
     */
    void succeeded(EntityManager entities, Attempt attempt) {
        throttle.clear(entities, FREE, attempt.subject());
        throttle.clear(entities, ACCOUNT, attempt.subject());
        attempt.browser().ifPresent(known -> throttle.clear(entities, BROWSER, attempt.pair()));
    }

    /** Takes one try at the present password of somebody who has logged in. */
    void takeCurrent(AccountId account) {
        refuse(throttle.take(CURRENT_PASSWORD, "account:" + account.value()), Field.CURRENT_PASSWORD);
    }

    void succeededCurrent(AccountId account) {
        throttle.clear(CURRENT_PASSWORD, "account:" + account.value());
    }

    /** Takes one try at completing a registration. */
    void takeProfile(String address) {
        refuse(throttle.take(PROFILE, Origin.of(address)), Field.FORM);
    }

    private static void refuse(Duration wait, Field field) {
        if (!wait.isZero()) {
            throw AccountException.of(field, Problem.Code.TOO_OFTEN, wait.toSeconds() + 1);
        }
    }

    private static Limit limit(String name, long soon, long hour, long day) {
        return new Limit(
                name,
                List.of(
                        new Window(soon, Duration.ofMinutes(5)),
                        new Window(hour, Duration.ofHours(1)),
                        new Window(day, Duration.ofDays(1))));
    }
}
