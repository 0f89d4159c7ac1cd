package org.certhall.api.support;

import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.challenge.CaptchaAnswer;
import org.osgi.annotation.versioning.ProviderType;

/** Takes messages of visitors to the support desk (S6). */
@Guarded
@ProviderType
public interface SupportMessages {
    /** Longest message, in characters. */
    int LONGEST_TEXT = 2000;

    /** Longest name, in characters. */
    int LONGEST_NAME = 50;

    /** Gives where an answer would go to whoever has logged in; empty for everybody else. */
    @Permitted(everybody = true)
    Optional<KnownSender> knownSender(Caller caller);

    /**
     * Takes a message; the answer goes to the contact by SMS or mail.
     *
     * @throws SupportException naming everything that is wrong at once
     */
    @Permitted(everybody = true)
    void send(Caller caller, Draft draft);

    /**
     * A sender who has logged in; he types neither name nor contact and answers no captcha.
     *
     * @param contact masked, such as {@code 138****0000}
     */
    record KnownSender(String name, String contact) {}

    /**
     * What the form asks for.
     *
     * @param contact mobile number or e-mail address; it and the name are not looked at where the sender has logged in
     * @param captcha empty where the sender has logged in
     */
    record Draft(String name, String contact, String text, Optional<CaptchaAnswer> captcha) {
        /** Keeps personal data out of logs. */
        @Override
        public String toString() {
            return "Draft[…]";
        }
    }
}
