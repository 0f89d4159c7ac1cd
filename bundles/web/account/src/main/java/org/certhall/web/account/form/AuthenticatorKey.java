package org.certhall.web.account.form;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.certhall.api.account.LoginResult.EnrolmentNeeded;
import org.certhall.web.components.QrCode;
import org.certhall.web.components.Words;

/** The key for an authenticator app: as a QR code, and in letters for typing. */
public final class AuthenticatorKey extends Div {
    private static final long serialVersionUID = 1;
    private static final int GROUP = 4;

    public AuthenticatorKey(Words words, String lead, EnrolmentNeeded needed) {
        addClassName("authenticator-key");
        Code key = new Code(needed.secret().replaceAll("(.{" + GROUP + "})(?=.)", "$1 "));
        key.addClassName("secret-key");
        add(
                new Paragraph(lead),
                new OrderedList(
                        new ListItem(words.get("enrol.step.app")),
                        new ListItem(words.get("enrol.step.scan")),
                        new ListItem(words.get("enrol.step.code"))),
                new QrCode(needed.uri(), words.get("enrol.qr")),
                new Paragraph(words.get("enrol.by-hand")),
                key);
    }
}
