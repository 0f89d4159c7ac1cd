package org.certhall.web.portal.api;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/** A page of the portal: the extension point for whole views. Registered as a service, it is there; gone, it is gone. */
@ConsumerType
public interface PortalView {
    /**
     * Gives the path below {@code /} without slashes at its ends; a segment in braces, as in {@code legal/{id}}, matches
     * anything and is handed over as a parameter. The empty route is the home page.
     */
    String route();

    LocalisedText title();

    /** Gives the entry in the navigation; empty for pages that are only linked. */
    default Optional<MenuEntry> menu() {
        return Optional.empty();
    }

    /** Gives the roles of which a visitor must hold at least one; empty for everybody. */
    default Set<Role> roles() {
        return Set.of();
    }

    /** Makes the page's content anew for each visit, under the lock of the visitor's session. */
    Component create(ViewContext context);

    /**
     * A place in the navigation.
     *
     * @param icon name of a Vaadin icon in kebab case, such as {@code file-text-o}
     * @param order small numbers stand first
     * @param administration whether it belongs to the staff's part of the navigation
     */
    record MenuEntry(String icon, LocalisedText label, int order, boolean administration) {}
}
