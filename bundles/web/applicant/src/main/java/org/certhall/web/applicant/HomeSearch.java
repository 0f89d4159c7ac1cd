package org.certhall.web.applicant;

import com.vaadin.flow.component.Component;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The project search of the home page. */
@org.osgi.service.component.annotations.Component
public final class HomeSearch implements PortalFragment {
    private final CatalogueService catalogue;

    @Activate
    public HomeSearch(@Reference CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String place() {
        return Places.HOME_TILE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component create(FragmentContext context) {
        return new HomeSearchTile(ApplicantTexts.in(context.locale()), catalogue);
    }
}
