package org.certhall.themes.standard;

import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalTheme;
import org.osgi.service.component.annotations.Component;

/** The look that an installation starts with; any theme of a higher ranking replaces it while it is installed. */
@Component(property = "service.ranking:Integer=-1000")
public final class DefaultTheme implements PortalTheme {
    @Override
    public String id() {
        return "default";
    }

    @Override
    public LocalisedText name() {
        return new LocalisedText("默认主题", "Default theme");
    }

    @Override
    public String styleSheet() {
        return "default/theme.css";
    }
}
