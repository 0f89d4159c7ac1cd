package org.certhall.plugins.projects.zqyl;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;
import org.osgi.service.component.annotations.Component;

/** The project's own guide: the seven steps from choosing to receiving (S133). */
@Component
public final class ZqylGuide implements PortalFragment {
    private static final int STEPS = 7;

    @Override
    public String place() {
        return Places.PROJECT_GUIDE;
    }

    @Override
    public String subject() {
        return Zqyl.PROJECT;
    }

    @Override
    public Div create(FragmentContext context) {
        Locale locale = context.locale();
        OrderedList steps = new OrderedList();
        steps.addClassName("zqyl-steps");
        for (int step = 1; step <= STEPS; step++) {
            steps.add(new ListItem(
                    Zqyl.text("zqyl-step-title", Zqyl.TEXTS.get(locale, "step." + step)),
                    Zqyl.text("zqyl-step-text", Zqyl.TEXTS.get(locale, "step." + step + ".text"))));
        }
        Paragraph attention = new Paragraph(Zqyl.TEXTS.get(locale, "attention"));
        attention.addClassName("wait-box");
        Div guide = Zqyl.root("zqyl-guide");
        guide.add(new H3(Zqyl.TEXTS.get(locale, "guide.heading")), steps, attention);
        return guide;
    }
}
