package org.certhall.plugins.projects.zqyl;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;
import org.osgi.service.component.annotations.Component;

/** The project's own card in the picker: its chain, and the two certificates that every enterprise gets (S39). */
@Component
public final class ZqylCard implements PortalFragment {
    @Override
    public String place() {
        return Places.PROJECT_CARD;
    }

    @Override
    public String subject() {
        return Zqyl.PROJECT;
    }

    @Override
    public Div create(FragmentContext context) {
        Locale locale = context.locale();
        Icon chain = VaadinIcon.LINK.create();
        chain.getElement().setAttribute("aria-hidden", "true");
        Span sign = new Span(chain);
        sign.addClassName("zqyl-sign");
        Span roles = new Span(
                Zqyl.text("zqyl-role", Zqyl.TEXTS.get(locale, "role.operator")),
                Zqyl.text("zqyl-role", Zqyl.TEXTS.get(locale, "role.reviewer")));
        roles.addClassName("zqyl-roles");
        Div words = new Div(
                Zqyl.text("card-title", Zqyl.TEXTS.get(locale, "card.title")),
                Zqyl.text("card-text", Zqyl.TEXTS.get(locale, "card.text")),
                roles);
        Div card = Zqyl.root("zqyl-card");
        card.add(sign, words);
        return card;
    }
}
