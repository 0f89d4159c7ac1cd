package org.certhall.api.message;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ProviderType;

/** Watches messages on their way, and what else could not be done; what is done here is audited. */
@Guarded
@ProviderType
public interface MessageDesk {
    /**
     * Gives one page of messages, the newest first.
     *
     * @param recipient a whole number or address to look for, or blank
     * @param before where the page before ended; empty for the first one
     */
    @Permitted({Role.ADMINISTRATOR, Role.SUPPORT})
    MessagePage messages(Caller caller, Box box, String recipient, Optional<Place> before, int size);

    /** Tells how much waits and how much is dead, other dead work included. */
    @Permitted({Role.ADMINISTRATOR, Role.SUPPORT})
    Counts counts(Caller caller);

    /**
     * Sends a dead or waiting message now; of an unknown one it asks anew and sends nothing. Answers false where nobody can
     * do that any more.
     */
    @Permitted({Role.ADMINISTRATOR, Role.SUPPORT})
    boolean retry(Caller caller, String key);

    /** Takes a message out unsent; answers false where it is on its way already. */
    @Permitted({Role.ADMINISTRATOR, Role.SUPPORT})
    boolean discard(Caller caller, String key);

    /** Gives the other work that could not be done, the oldest first, at most 200 pieces. */
    @Permitted({Role.ADMINISTRATOR, Role.SUPPORT})
    List<DeadWork> deadWork(Caller caller);

    /** Tries dead work again; answers false where it is gone. */
    @Permitted(Role.ADMINISTRATOR)
    boolean retryWork(Caller caller, String kind, String key);

    /** Takes dead work out undone, for good; answers false where it is gone, or waits to be tried. */
    @Permitted(Role.ADMINISTRATOR)
    boolean discardWork(Caller caller, String kind, String key);

    /** Gives the installed gateways and senders, in the order in which they are asked, as this node met them. */
    @Permitted({Role.ADMINISTRATOR, Role.SUPPORT})
    List<GatewayState> gateways(Caller caller);

    /** Gives what each kind of message is called; a kind whose template is not there any more is missing. */
    @Permitted({Role.ADMINISTRATOR, Role.SUPPORT})
    Map<String, LocalisedText> kinds(Caller caller);

    /** Gives all templates, by kind. */
    @Permitted({Role.ADMINISTRATOR, Role.SUPPORT})
    List<TemplateName> templates(Caller caller);

    /**
     * Shows a template with sample values.
     *
     * @throws MessageException {@link MessageException.Code#TEMPLATE}
     */
    @Permitted({Role.ADMINISTRATOR, Role.SUPPORT})
    Preview preview(Caller caller, TemplateName template, Locale locale);

    /**
     * Really sends a template with sample values.
     *
     * @throws MessageException {@link MessageException.Code#TEMPLATE} or {@link MessageException.Code#RECIPIENT}
     */
    @Permitted(Role.ADMINISTRATOR)
    void testSend(Caller caller, TemplateName template, Locale locale, String recipient);

    /** Where a message is shown. */
    enum Box {
        WAITING,
        DEAD,
        SENT
    }

    /** The place of a message in the order of time. */
    record Place(Instant created, long id) {}

    /**
     * A page of messages.
     *
     * @param next what to ask for {@code before}; empty at the end
     */
    record MessagePage(List<MessageEntry> entries, Optional<Place> next) {
        public MessagePage {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A message as staff see it.
     *
     * @param recipient masked
     * @param gateway id of the one that has it, or blank
     * @param attempts how often a gateway was asked
     * @param reason why it is where it is, or the word of the delivery report, or blank
     */
    record MessageEntry(
            String key,
            String kind,
            Channel channel,
            MessageState state,
            String recipient,
            String gateway,
            int attempts,
            String reason,
            Instant created,
            Instant changed) {}

    record Counts(long waiting, long dead) {}

    /** Work other than messages that could not be done. */
    record DeadWork(String kind, String key, int attempts, String reason, Instant created) {}

    /**
     * A gateway or sender.
     *
     * @param since since when it is so; empty where it was not asked yet
     * @param reason why it is down, or blank
     */
    record GatewayState(
            String id,
            LocalisedText name,
            Channel channel,
            int ranking,
            Health health,
            Optional<Instant> since,
            String reason) {}

    /** How a gateway was met last. */
    enum Health {
        NOT_ASKED,
        UP,
        DOWN
    }

    record TemplateName(String kind, Channel channel) {}

    /** @param subject blank for SMS */
    record Preview(String subject, String text) {}
}
