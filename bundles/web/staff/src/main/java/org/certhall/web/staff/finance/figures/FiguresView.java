package org.certhall.web.staff.finance.figures;

import java.time.LocalDate;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.finance.Figures;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.HallTime;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.staff.finance.FinanceSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was taken and given back. */
@Component
public final class FiguresView implements PortalView {
    private final Figures figures;

    @Activate
    public FiguresView(@Reference Figures figures) {
        this.figures = figures;
    }

    @Override
    public String route() {
        return FinanceSection.FIGURES.route();
    }

    @Override
    public LocalisedText title() {
        return new LocalisedText("收入", "Takings");
    }

    @Override
    public Set<Role> roles() {
        return FinanceSection.FIGURES.roles();
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        LocalDate today = LocalDate.now(HallTime.ZONE);
        return new FiguresPage(FigureTexts.in(context.locale()), figures, Span.of(context.query(), today));
    }
}
