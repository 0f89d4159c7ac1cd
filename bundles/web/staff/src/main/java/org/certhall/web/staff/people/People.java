package org.certhall.web.staff.people;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.certhall.api.account.Identity;
import org.certhall.web.portal.api.Visitor;

/** Who looks at the page. */
final class People {
    private People() {}

    static Visitor visitor() {
        return Visitor.of(UI.getCurrent());
    }

    /** Gives the login name of the administrator himself. */
    static Optional<String> me() {
        return visitor().identity().map(Identity::loginName);
    }
}
