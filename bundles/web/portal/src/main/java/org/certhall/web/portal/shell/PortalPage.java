package org.certhall.web.portal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.value.Subscription;
import org.certhall.web.portal.api.PageAddress;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.portal.shell.PageState.Absent;
import org.certhall.web.portal.shell.PageState.Shown;

/**
 * The one page of the portal: header, content, footer. Every address leads here; the content is the view installed for
 * it. Header and footer stay while a visitor goes from view to view.
 */
public final class PortalPage extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final ContentArea content = new ContentArea();
    private final PortalHeader header = new PortalHeader(this::speak);
    private final PortalFooter footer = new PortalFooter();
    private final transient List<Subscription> subscriptions = new ArrayList<>();
    private transient PageState state = Absent.MISSING;
    private String path = "";
    private transient Map<String, List<String>> query = Map.of();
    private String title = "";

    public PortalPage() {
        addClassName("portal");
        add(new SkipLink(), header, content, footer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Location location = event.getLocation();
        path = String.join("/", location.getSegments());
        query = location.getQueryParameters().getParameters();
        if (isAttached()) {
            show(event.getUI(), true);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Portal portal = Portal.of(ui);
        ComponentUtil.setData(ui, PageAddress.class, replacement -> replaceQuery(ui, replacement));
        Client.language(ui);
        Client.watch(this);
        show(ui, false);
        subscriptions.add(portal.views().subscribe(() -> ui.access(() -> follow(ui))));
        subscriptions.add(portal.settings().subscribe(() -> ui.access(() -> follow(ui))));
        subscriptions.add(portal.themes().subscribe(() -> ui.access(() -> Client.wear(ui))));
        Client.wear(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (isAttached()) {
            Client.language(event.getUI());
            show(event.getUI(), false);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Does nothing; the number of its answer shows the browser a message that it missed, which it then asks for. */
    @ClientCallable
    private void polled() {}

    private void replaceQuery(UI ui, Map<String, String> replacement) {
        QueryParameters parameters = QueryParameters.simple(replacement);
        query = parameters.getParameters();
        ui.getPage().getHistory().replaceState(null, new Location(path, parameters));
    }

    private void speak(Language language) {
        getUI().ifPresent(ui -> ui.getSession().setLocale(language.locale()));
    }

    private void show(UI ui, boolean moveFocus) {
        state = PageState.arriving(Portal.of(ui).views().table().resolve(path), held(ui));
        render(ui);
        Client.shown(ui, moveFocus);
    }

    /** Follows what was installed, removed or configured while the page was open. */
    private void follow(UI ui) {
        PageState next = state.staying(Portal.of(ui).views().table().resolve(path), held(ui));
        if (next.equals(state)) {
            surround(ui);
        } else {
            state = next;
            render(ui);
            Client.shown(ui, false);
        }
    }

    private void render(UI ui) {
        Locale locale = ui.getLocale();
        surround(ui);
        if (state instanceof Shown shown) {
            title = Pages.title(locale, shown.view().title().in(locale));
            ViewContext context = new ViewContext(path, shown.parameters(), query, locale);
            content.show(
                    Portal.of(ui).incidents(),
                    locale,
                    shown.view().route().toString(),
                    () -> shown.view().view().create(context));
        } else {
            Absent reason = (Absent) state;
            title = Pages.title(locale, Pages.heading(reason, locale));
            Component page = Pages.absent(reason, locale);
            content.show(page);
        }
        ui.getPage().setTitle(title);
    }

    private void surround(UI ui) {
        Portal portal = Portal.of(ui);
        header.show(Menu.of(portal.views().table(), held(ui)), path, ui.getLocale());
        footer.show(portal.settings().site(), ui.getLocale());
    }

    private static Set<Role> held(UI ui) {
        return Portal.of(ui).settings().site().anonymousRoles();
    }
}
