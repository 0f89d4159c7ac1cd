package org.certhall.testing.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;

/** A fragment that fails when it is used. */
@org.osgi.service.component.annotations.Component
public final class FragileFragment implements PortalFragment {
    @Override
    public String place() {
        return Places.PLUG_INS_TOOL;
    }

    @Override
    public Component create(FragmentContext context) {
        return new Button("触发故障", click -> {
            throw new IllegalStateException("made to fail");
        });
    }
}
