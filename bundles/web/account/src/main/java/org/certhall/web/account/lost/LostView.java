package org.certhall.web.account.lost;

import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.account.form.WhileThere;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The way back for somebody whose number is lost. */
@Component
public final class LostView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("手机号无法使用", "Lost mobile number");

    private final AccountServices services;
    private final Letters letters;

    @Activate
    public LostView(@Reference AccountServices services, @Reference Letters letters) {
        this.services = services;
        this.letters = letters;
    }

    @Override
    public String route() {
        return "lost-number";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = AccountTexts.in(context.locale());
        return new WhileThere(
                words,
                words.of(TITLE),
                services,
                () -> services.lostNumber().isPresent() && services.captchas().isPresent(),
                () -> new LostPage(words, services, letters));
    }
}
