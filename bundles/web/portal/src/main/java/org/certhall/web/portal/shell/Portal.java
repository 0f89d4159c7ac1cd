package org.certhall.web.portal.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.certhall.web.portal.api.FragmentSource;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.portal.installed.FragmentRegistry;
import org.certhall.web.portal.installed.ViewRegistry;
import org.certhall.web.portal.site.Incidents;
import org.certhall.web.portal.site.SiteSettings;
import org.certhall.web.portal.theme.ThemeRegistry;
import org.certhall.web.portal.visitor.Accounts;
import org.certhall.web.portal.visitor.PortalVisitor;

/** What every page of the portal works with; each UI carries it. */
public record Portal(
        ViewRegistry views,
        FragmentRegistry fragments,
        ThemeRegistry themes,
        SiteSettings settings,
        Accounts accounts,
        Incidents incidents) {

    /** Hands it to a new UI, the fragments to the slots of its views, and the visitor to the views. */
    public void equip(UI ui) {
        ComponentUtil.setData(ui, Portal.class, this);
        ComponentUtil.setData(ui, FragmentSource.class, fragments);
        ComponentUtil.setData(ui, Visitor.class, new PortalVisitor(ui, accounts, views, settings));
    }

    static Portal of(UI ui) {
        return ComponentUtil.getData(ui, Portal.class);
    }
}
