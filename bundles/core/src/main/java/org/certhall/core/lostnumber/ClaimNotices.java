package org.certhall.core.lostnumber;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.message.Channel;
import org.certhall.core.account.Account;
import org.certhall.core.account.Accounts;
import org.certhall.core.message.Message;
import org.certhall.core.message.Outbox;

/** Tells the account's contacts, and the number that was asked for. */
final class ClaimNotices {
    private final Accounts accounts;
    private final Outbox outbox;

    ClaimNotices(Accounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** Tells the present contacts by SMS and by mail. */
    void owner(
            EntityManager entities,
            Account account,
            String kind,
            Map<String, String> values,
            Optional<Instant> expires) {
        accounts.mobile(account)
                .ifPresent(mobile -> outbox.send(
                        entities, new Message(kind, Channel.SMS, mobile.value(), account.locale(), values, expires)));
        accounts.email(account)
                .ifPresent(email -> outbox.send(
                        entities, new Message(kind, Channel.MAIL, email.value(), account.locale(), values, expires)));
    }

    /** Tells the number that was asked for. */
    void claimant(
            EntityManager entities, Account account, MobileNumber mobile, String kind, Map<String, String> values) {
        outbox.send(
                entities, new Message(kind, Channel.SMS, mobile.value(), account.locale(), values, Optional.empty()));
    }
}
