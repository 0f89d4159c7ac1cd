package org.certhall.web.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.account.Login;
import org.certhall.api.account.LostNumber;
import org.certhall.api.account.OwnAccount;
import org.certhall.api.account.Registration;
import org.certhall.api.challenge.Captchas;
import org.certhall.api.message.MessageTraffic;
import org.certhall.api.value.Subscription;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The services behind these pages as far as they are there. Without a database they are not: the pages stay, say so, and
 * go on by themselves.
 */
@Component(service = AccountServices.class)
public final class AccountServices {
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private volatile @Nullable Registration registration;
    private volatile @Nullable Login login;
    private volatile @Nullable OwnAccount own;
    private volatile @Nullable LostNumber lostNumber;
    private volatile @Nullable Captchas captchas;
    private volatile @Nullable MessageTraffic traffic;

    @Activate
    public AccountServices() {
        this(Clock.systemUTC());
    }

    AccountServices(Clock clock) {
        this.clock = clock;
    }

    public Clock clock() {
        return clock;
    }

    public Optional<Registration> registration() {
        return Optional.ofNullable(registration);
    }

    public Optional<Login> login() {
        return Optional.ofNullable(login);
    }

    public Optional<OwnAccount> own() {
        return Optional.ofNullable(own);
    }

    public Optional<LostNumber> lostNumber() {
        return Optional.ofNullable(lostNumber);
    }

    public Optional<Captchas> captchas() {
        return Optional.ofNullable(captchas);
    }

    public Optional<MessageTraffic> traffic() {
        return Optional.ofNullable(traffic);
    }

    /** Calls back after a service came or went. */
    public Subscription subscribe(Runnable changed) {
        followers.add(changed);
        return () -> followers.remove(changed);
    }

    private void tell() {
        followers.forEach(Runnable::run);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRegistration(Registration service) {
        registration = service;
        tell();
    }

    void unbindRegistration(Registration service) {
        if (registration == service) {
            registration = null;
            tell();
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindLogin(Login service) {
        login = service;
        tell();
    }

    void unbindLogin(Login service) {
        if (login == service) {
            login = null;
            tell();
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindOwnAccount(OwnAccount service) {
        own = service;
        tell();
    }

    void unbindOwnAccount(OwnAccount service) {
        if (own == service) {
            own = null;
            tell();
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindLostNumber(LostNumber service) {
        lostNumber = service;
        tell();
    }

    void unbindLostNumber(LostNumber service) {
        if (lostNumber == service) {
            lostNumber = null;
            tell();
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindCaptchas(Captchas service) {
        captchas = service;
        tell();
    }

    void unbindCaptchas(Captchas service) {
        if (captchas == service) {
            captchas = null;
            tell();
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindTraffic(MessageTraffic service) {
        traffic = service;
        tell();
    }

    void unbindTraffic(MessageTraffic service) {
        if (traffic == service) {
            traffic = null;
            tell();
        }
    }
}
