package org.certhall.testing.trial;

import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalTheme;
import org.osgi.service.component.annotations.Component;

/** A white-label theme: the default one with another colour. */
@Component(property = "service.ranking:Integer=10")
public final class TrialTheme implements PortalTheme {
    @Override
    public String id() {
        return "trial";
    }

    @Override
    public LocalisedText name() {
        return new LocalisedText("试装主题", "Trial theme");
    }

    @Override
    public String styleSheet() {
        return "trial/theme.css";
    }

    @Override
    public String base() {
        return "default";
    }
}
