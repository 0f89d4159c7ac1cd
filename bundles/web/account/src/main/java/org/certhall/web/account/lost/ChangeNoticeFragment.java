package org.certhall.web.account.lost;

import org.certhall.web.account.AccountServices;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notice of a number that is about to change, above the owner's pages. */
@Component
public final class ChangeNoticeFragment implements PortalFragment {
    private final AccountServices services;

    @Activate
    public ChangeNoticeFragment(@Reference AccountServices services) {
        this.services = services;
    }

    @Override
    public String place() {
        return Places.OWNER_NOTICE;
    }

    @Override
    public com.vaadin.flow.component.Component create(FragmentContext context) {
        return new ChangeNotice(AccountTexts.in(context.locale()), services);
    }
}
