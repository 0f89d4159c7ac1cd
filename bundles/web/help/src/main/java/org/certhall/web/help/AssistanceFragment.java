package org.certhall.web.help;

import org.certhall.api.challenge.Captchas;
import org.certhall.api.support.SupportMessages;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 在线客服 on every page of visitors and applicants (S6). */
@Component
public final class AssistanceFragment implements PortalFragment {
    private final ServicePhone phone;
    private final SupportMessages messages;
    private final Captchas captchas;

    @Activate
    public AssistanceFragment(
            @Reference ServicePhone phone, @Reference SupportMessages messages, @Reference Captchas captchas) {
        this.phone = phone;
        this.messages = messages;
        this.captchas = captchas;
    }

    @Override
    public String place() {
        return Places.ASSISTANCE;
    }

    @Override
    public com.vaadin.flow.component.Component create(FragmentContext context) {
        return new Assistance(HelpTexts.in(context.locale()), phone, messages, captchas);
    }
}
