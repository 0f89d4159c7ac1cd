package org.certhall.core.account;

import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.message.Channel;
import org.certhall.core.message.Message;
import org.certhall.core.message.Outbox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the owner of an account what has happened to it, by SMS and by mail. */
@Component(service = Notices.class)
public final class Notices {
    private final Accounts accounts;
    private final Outbox outbox;

    @Activate
    public Notices(@Reference Accounts accounts, @Reference Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** Sends to the contacts that the account has at this moment: before a change, to the former ones. */
    void send(EntityManager entities, Account account, String kind) {
        accounts.mobile(account).ifPresent(mobile -> send(entities, account, kind, Channel.SMS, mobile.value()));
        accounts.email(account).ifPresent(email -> send(entities, account, kind, Channel.MAIL, email.value()));
    }

    /** Sends like {@link #send(EntityManager, Account, String)} to whom it concerns by number; to nobody where he has gone. */
    public void send(EntityManager entities, AccountId account, String kind) {
        accounts.find(entities, account).ifPresent(owner -> send(entities, owner, kind));
    }

    private void send(EntityManager entities, Account account, String kind, Channel channel, String to) {
        Map<String, String> values = Map.of("loginName", account.loginName());
        outbox.send(entities, new Message(kind, channel, to, account.locale(), values, Optional.empty()));
    }
}
