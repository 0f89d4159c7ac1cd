package org.certhall.web.portal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
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
import java.util.Optional;
import org.certhall.api.account.Identity;
import org.certhall.api.value.Subscription;
import org.certhall.web.portal.api.PageAddress;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.portal.installed.RouteTable;
import org.certhall.web.portal.shell.PageState.Absent;
import org.certhall.web.portal.shell.PageState.Shown;
import org.certhall.web.portal.visitor.BrowserSession;

/**
 * The one page of the portal: header, notices, content, footer. Every address leads here; the content is the view installed for
 * it. Header and footer stay while a visitor goes from view to view.
 */
public final class PortalPage extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final ContentArea content = new ContentArea();
    private final PortalHeader header = new PortalHeader(this::speak, this::leave);
    private final EndedNotice ended = new EndedNotice();
    private final OwnerNotices notices = new OwnerNotices();
    private final PortalFooter footer = new PortalFooter();
    private final AssistanceArea assistance = new AssistanceArea();
    private final transient List<Subscription> subscriptions = new ArrayList<>();
    private transient PageState state = Absent.MISSING;
    private String path = "";
    private transient Map<String, List<String>> query = Map.of();
    private String title = "";
    private boolean known;

    public PortalPage() {
        addClassName("portal");
        add(new SkipLink(), header, ended, notices, content, footer, assistance);
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
        BrowserSession browser = BrowserSession.of(ui.getSession());
        ComponentUtil.setData(ui, PageAddress.class, replacement -> replaceQuery(ui, replacement));
        Client.language(ui);
        Client.watch(this);
        show(ui, false);
        subscriptions.add(browser.subscribe(() -> ui.access(() -> follow(ui))));
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
        header.comeBackTo(new Location(path, parameters));
        ui.getPage().getHistory().replaceState(null, new Location(path, parameters));
    }

    private void speak(Language language) {
        getUI().ifPresent(ui -> ui.getSession().setLocale(language.locale()));
    }

    private void leave() {
        getUI().ifPresent(ui -> Visitor.of(ui).leave(""));
    }

    private void show(UI ui, boolean moveFocus) {
        Visitor.of(ui).refresh();
        arrive(ui);
        known = isKnown(ui);
        ended.hide();
        render(ui);
        Client.shown(ui, moveFocus);
    }

    private void arrive(UI ui) {
        BrowserSession browser = BrowserSession.of(ui.getSession());
        RouteTable pages = Portal.of(ui).views().table();
        state = PageState.arriving(pages.resolve(path), browser.identity());
        Detour.before(address(), state, browser, pages).ifPresent(detour -> {
            path = detour.getPath();
            query = detour.getQueryParameters().getParameters();
            ui.getPage().getHistory().replaceState(null, detour);
            state = PageState.arriving(pages.resolve(path), browser.identity());
        });
    }

    private Location address() {
        return new Location(path, new QueryParameters(query));
    }

    /** Follows what was installed, removed or configured while the page was open. */
    private void follow(UI ui) {
        boolean wasKnown = known;
        known = isKnown(ui);
        PageState next = state.staying(Portal.of(ui).views().table().resolve(path), who(ui));
        if (next.equals(state)) {
            if (wasKnown && !known) {
                ended.show(ui.getLocale(), Detour.to(Detour.LOGIN, address()));
            } else if (known) {
                ended.hide();
            }
            surround(ui);
        } else {
            state = next;
            ended.hide();
            render(ui);
            Client.shown(ui, false);
        }
    }

    private void render(UI ui) {
        Locale locale = ui.getLocale();
        surround(ui);
        notices.show(known);
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
            content.show(
                    reason == Absent.ENDED
                            ? Pages.ended(locale, Detour.to(Detour.LOGIN, address()))
                            : Pages.absent(reason, locale));
        }
        ui.getPage().setTitle(title);
    }

    private void surround(UI ui) {
        Portal portal = Portal.of(ui);
        BrowserSession browser = BrowserSession.of(ui.getSession());
        header.show(Menu.of(portal.views().table(), browser.roles()), browser.identity(), path, ui.getLocale());
        header.comeBackTo(address());
        footer.show(portal.settings().site(), portal.views().table().has("help"), ui.getLocale());
        assistance.show(path, ui.getLocale());
    }

    private static Optional<Identity> who(UI ui) {
        return BrowserSession.of(ui.getSession()).identity();
    }

    private static boolean isKnown(UI ui) {
        return who(ui).isPresent();
    }
}
