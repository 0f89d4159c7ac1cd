package org.certhall.core.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.certhall.api.access.AccountId;
import org.certhall.api.protection.DataProtection;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seals what is personal about messages and their answers, and opens it. */
@Component(service = SupportSeal.class)
public final class SupportSeal {
    private static final String NAME = "support.name";
    private static final String CONTACT = "support.contact";
    private static final String TEXT = "support.text";
    private static final String ANSWER = "support.answer";

    private final DataProtection protection;

    @Activate
    public SupportSeal(@Reference DataProtection protection) {
        this.protection = protection;
    }

    SupportMessage message(
            Instant received, @Nullable Long account, Locale locale, String name, Contact contact, String text) {
        return new SupportMessage(
                received,
                account,
                contact.channel(),
                locale,
                seal(NAME, name),
                seal(CONTACT, contact.value()),
                seal(TEXT, text));
    }

    SupportAnswer answer(SupportMessage message, Instant written, AccountId author, String text) {
        return new SupportAnswer(message.id(), written, author, seal(ANSWER, text));
    }

    String name(SupportMessage message) {
        return open(NAME, message.name());
    }

    Contact contact(SupportMessage message) {
        return Contact.parse(open(CONTACT, message.contact()))
                .orElseThrow(() -> new IllegalStateException("the contact of " + message.object() + " is none"));
    }

    String text(SupportMessage message) {
        return open(TEXT, message.text());
    }

    String text(SupportAnswer answer) {
        return open(ANSWER, answer.text());
    }

    private byte[] seal(String purpose, String plain) {
        return protection.seal(purpose, plain.getBytes(StandardCharsets.UTF_8));
    }

    private String open(String purpose, byte[] sealed) {
        return new String(protection.open(purpose, sealed), StandardCharsets.UTF_8);
    }
}
