package org.certhall.web.account.lost;

import com.vaadin.flow.component.Component;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AccountView;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The way back for somebody whose number is lost. */
@org.osgi.service.component.annotations.Component(service = PortalView.class)
public final class LostView extends AccountView {
    private final Letters letters;

    @Activate
    public LostView(@Reference AccountServices services, @Reference Letters letters) {
        super("lost-number", new LocalisedText("手机号无法使用", "Lost mobile number"), services);
        this.letters = letters;
    }

    @Override
    protected boolean isServed() {
        return services().lostNumber().isPresent() && services().captchas().isPresent();
    }

    @Override
    protected Component page(Words words, ViewContext context) {
        return new LostPage(words, services(), letters);
    }
}
