package org.certhall.web.portal.visitor;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.certhall.api.access.SessionToken;
import org.certhall.api.account.KnownBrowsers;
import org.certhall.api.account.Login;
import org.certhall.api.account.SessionEnds;
import org.certhall.api.value.Subscription;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The services of accounts as far as they are there: without a database they are not, and the portal goes on. */
@Component(service = Accounts.class)
public final class Accounts {
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Login login;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable KnownBrowsers browsers;

    private volatile @Nullable SessionEnds ends;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(SessionEnds service) {
        ends = service;
        watches.forEach(watch -> watch.follow(service));
    }

    void unbind(SessionEnds service) {
        if (ends == service) {
            ends = null;
        }
    }

    public Optional<Login> login() {
        return Optional.ofNullable(login);
    }

    public Optional<KnownBrowsers> browsers() {
        return Optional.ofNullable(browsers);
    }

    /** Calls back after the session has ended, as soon as there is somebody who knows. */
    public Subscription whenEnded(SessionToken token, Runnable ended) {
        Watch watch = new Watch(token, ended);
        watches.add(watch);
        SessionEnds present = ends;
        if (present != null) {
            watch.follow(present);
        }
        return () -> {
            watches.remove(watch);
            watch.close();
        };
    }

    /** One session that is watched, whichever service does it at the moment. */
    private static final class Watch {
        private final SessionToken token;
        private final Runnable ended;
        private Subscription subscription = () -> {};

        Watch(SessionToken token, Runnable ended) {
            this.token = token;
            this.ended = ended;
        }

        synchronized void follow(SessionEnds ends) {
            subscription.close();
            subscription = ends.whenEnded(token, ended);
        }

        synchronized void close() {
            subscription.close();
        }
    }
}
