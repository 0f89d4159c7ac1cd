package org.certhall.web.account.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.certhall.api.account.Ticket;
import org.certhall.web.portal.api.PageAddress;

/**
 * A page that a link with a secret leads to. The secret stands behind {@code #}, which browsers send to no server; this
 * takes it out of the address line, hands it over, and makes the page.
 */
public final class SecretInLink extends Div {
    private static final long serialVersionUID = 1;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String SECRET_OF_ADDRESS = "return window.location.hash.slice(1)";

    /**
     * @param secret is told of it, where the link has one
     * @param page makes the page afterwards, in any case
     */
    public SecretInLink(Consumer<Ticket> secret, Supplier<Component> page) {
        addAttachListener(attached -> getElement().executeJs(SECRET_OF_ADDRESS).then(String.class, found -> {
            if (SECRET.matcher(found).matches()) {
                secret.accept(new Ticket(found));
                clear(attached.getUI());
            }
            removeAll();
            add(page.get());
        }));
    }

    private static void clear(UI ui) {
        PageAddress address = ComponentUtil.getData(ui, PageAddress.class);
        if (address != null) {
            address.replaceQuery(Map.of());
        }
    }
}
