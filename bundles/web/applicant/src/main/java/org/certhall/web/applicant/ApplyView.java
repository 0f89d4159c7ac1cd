package org.certhall.web.applicant;

import java.util.Optional;
import org.certhall.api.application.Applications;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Where an application begins (S5, S30 to S43). */
@Component
public final class ApplyView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("证书申请", "Apply for a certificate");

    private final CatalogueService catalogue;
    private final PlugInRegistry registry;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Applications applications;

    @Activate
    public ApplyView(@Reference CatalogueService catalogue, @Reference PlugInRegistry registry) {
        this.catalogue = catalogue;
        this.registry = registry;
    }

    @Override
    public String route() {
        return Address.ROUTE;
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("file-add", TITLE, 10, false));
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = ApplicantTexts.in(context.locale());
        Onward onward = new FreshApplication(words, new LoginOffer(registry), () -> Optional.ofNullable(applications));
        return new ApplyPage(words, context, catalogue, onward);
    }
}
