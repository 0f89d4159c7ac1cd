package org.certhall.web.portal.api;

import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/** A theme: one style sheet and what it links to. The service with the highest ranking dresses every open page. */
@ConsumerType
public interface PortalTheme {
    String id();

    LocalisedText name();

    /** Gives the path of the style sheet inside the theme's bundle, below {@code META-INF/resources/}. */
    String styleSheet();
}
