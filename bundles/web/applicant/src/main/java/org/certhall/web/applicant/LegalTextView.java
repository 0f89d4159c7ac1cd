package org.certhall.web.applicant;

import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One legal text: its edition in force (S12, S30). */
@Component
public final class LegalTextView implements PortalView {
    private static final String ID = "id";
    private final CatalogueService catalogue;

    @Activate
    public LegalTextView(@Reference CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String route() {
        return LegalListView.ROUTE + "/{" + ID + "}";
    }

    @Override
    public LocalisedText title() {
        return new LocalisedText("协议与规则", "Agreements and rules");
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        String id = context.parameters().getOrDefault(ID, "");
        return new LegalTextPage(ApplicantTexts.in(context.locale()), catalogue, id);
    }
}
