package org.certhall.web.portal.api;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/** A piece of a page that a plug-in brings to a named place: the extension point below whole views. */
@ConsumerType
public interface PortalFragment {
    /** Names the place, one of {@link Places} or a place that another bundle documents. */
    String place();

    /** Gives the id of the thing it belongs to, such as a project's; blank for every subject of the place. */
    default String subject() {
        return "";
    }

    /** Small numbers stand first. */
    default int order() {
        return 100;
    }

    /** Makes the component anew for each page that shows it; what it throws is shown as an error box in its place. */
    Component create(FragmentContext context);

    /**
     * Where the fragment stands.
     *
     * @param subject the id of the thing shown there, or blank
     * @param shown what the page hands over, of the type that the place documents; {@code null} for most places
     */
    record FragmentContext(
            String place,
            String subject,
            Locale locale,
            @Nullable Object shown) {
        /** Gives what the page hands over. */
        public <T> T shown(Class<T> type) {
            return type.cast(Objects.requireNonNull(shown, place));
        }
    }
}
