package org.certhall.web.portal.server;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import java.util.Locale;
import org.certhall.web.portal.api.Texts;

/** What Flow itself says to visitors, in their language. */
final class Messages {
    private static final Texts TEXTS = new Texts(Messages.class);

    private Messages() {}

    static SystemMessages system(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(TEXTS.get(locale, "expired.title"));
        messages.setSessionExpiredMessage(TEXTS.get(locale, "expired.text"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(TEXTS.get(locale, "internal.title"));
        messages.setInternalErrorMessage(TEXTS.get(locale, "internal.text"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(TEXTS.get(locale, "cookies.title"));
        messages.setCookiesDisabledMessage(TEXTS.get(locale, "cookies.text"));
        return messages;
    }

    static void reconnecting(UI ui) {
        ReconnectDialogConfiguration dialogue = ui.getReconnectDialogConfiguration();
        dialogue.setDialogText(TEXTS.get(ui.getLocale(), "reconnect.trying"));
        dialogue.setDialogTextGaveUp(TEXTS.get(ui.getLocale(), "reconnect.failed"));
    }

    static String error() {
        return TEXTS.get(Locale.SIMPLIFIED_CHINESE, "error") + "\n" + TEXTS.get(Locale.ENGLISH, "error");
    }

    static String noScript(Locale locale) {
        return TEXTS.get(locale, "noscript");
    }
}
