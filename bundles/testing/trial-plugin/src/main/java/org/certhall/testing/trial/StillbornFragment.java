package org.certhall.testing.trial;

import com.vaadin.flow.component.Component;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;

/** A fragment that cannot be made. */
@org.osgi.service.component.annotations.Component
public final class StillbornFragment implements PortalFragment {
    @Override
    public String place() {
        return Places.HOME_TILE;
    }

    @Override
    public Component create(FragmentContext context) {
        throw new IllegalStateException("made to fail");
    }
}
