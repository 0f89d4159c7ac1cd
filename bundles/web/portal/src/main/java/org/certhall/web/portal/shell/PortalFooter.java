package org.certhall.web.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.certhall.web.portal.api.Still;
import org.certhall.web.portal.api.Texts;
import org.certhall.web.portal.site.Site;
import org.certhall.web.portal.site.Site.Filing;

/** The operator's data below every page, from the configuration alone (S3, S7). */
final class PortalFooter extends Footer {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = Pages.TEXTS;

    PortalFooter() {
        addClassName("portal-footer");
    }

    void show(Site site, boolean help, Locale locale) {
        boolean english = Language.of(locale) == Language.ENGLISH;
        removeAll();
        Div lines = new Div();
        lines.addClassName("portal-operator");
        line(lines, "", english ? site.operatorEn() : site.operator());
        line(lines, TEXTS.get(locale, "footer.address"), english ? site.addressEn() : site.address());
        if (!site.phone().isBlank()) {
            Anchor phone = new Anchor("tel:" + site.phone().replace(" ", ""), site.phone());
            lines.add(new Span(new Span(TEXTS.get(locale, "footer.phone")), phone));
        }
        site.filings().forEach(filing -> filing(lines, filing));
        if (lines.getChildren().findAny().isEmpty()) {
            line(lines, "", TEXTS.get(locale, "site.name"));
        }
        if (help) {
            lines.add(new Span(new Anchor("/help", TEXTS.get(locale, "footer.help"))));
        }
        add(Still.of(lines));
    }

    private static void line(Div lines, String label, String text) {
        if (!text.isBlank()) {
            lines.add(new Span(label + text));
        }
    }

    private static void filing(Div lines, Filing filing) {
        if (filing.link().isBlank()) {
            line(lines, "", filing.number());
        } else {
            Anchor link = new Anchor(filing.link(), filing.number(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            lines.add(new Span(link));
        }
    }
}
