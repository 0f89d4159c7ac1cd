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

    /**
     * Gives the id of the theme that this one builds on, such as {@code default}: its style sheet is loaded first, and
     * this one changes what it wants to. Blank for a theme that brings everything itself.
     */
    default String base() {
        return "";
    }
}
