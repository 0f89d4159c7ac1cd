package org.certhall.web.portal.shell;

import com.vaadin.flow.component.UI;
import java.util.stream.Collectors;
import org.certhall.web.portal.theme.InstalledTheme;

/** Calls of the portal's own script in the browser, {@code /portal/portal.js}. */
final class Client {
    private Client() {}

    /** Tells the page that its content is there. */
    static void shown(UI ui, boolean moveFocus) {
        ui.getPage().executeJs("window.certhall.shown($0)", moveFocus);
    }

    /** Puts the worn themes on the page. */
    static void wear(UI ui) {
        String urls =
                Portal.of(ui).themes().worn().stream().map(InstalledTheme::url).collect(Collectors.joining(" "));
        ui.getPage().executeJs("window.certhall.wear($0)", urls);
    }

    /** Tells the page which language it is in. */
    static void language(UI ui) {
        ui.getPage()
                .executeJs(
                        "window.certhall.language($0)",
                        Language.of(ui.getLocale()).tag());
    }

    /** Lets a page that polls for want of a web socket look once for what it may have missed. */
    static void watch(PortalPage page) {
        page.getElement().executeJs("window.certhall.watch(this)");
    }
}
