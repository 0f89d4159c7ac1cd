package org.certhall.web.applicant;

import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of legal texts in force. */
@Component
public final class LegalListView implements PortalView {
    static final String ROUTE = "legal";
    private final CatalogueService catalogue;

    @Activate
    public LegalListView(@Reference CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public LocalisedText title() {
        return new LocalisedText("协议与规则", "Agreements and rules");
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        return new LegalListPage(ApplicantTexts.in(context.locale()), catalogue);
    }
}
