package org.certhall.web.staff.audit;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.certhall.api.access.Role;
import org.certhall.api.audit.AuditLog;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.portal.api.Visitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The auditor's desk at {@code /staff/audit}. */
@Component
public final class AuditView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("审计日志", "Audit log");
    private static final int ORDER = 40;

    private final AuditLog log;
    private final Clock clock;
    /** Verifies in the background, one log after the other. */
    private final ExecutorService background = Executors.newSingleThreadExecutor(AuditView::daemon);

    @Activate
    public AuditView(@Reference AuditLog log) {
        this.log = log;
        this.clock = Clock.systemUTC();
    }

    @Deactivate
    void close() {
        background.shutdown();
    }

    @Override
    public String route() {
        return "staff/audit";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("shield", TITLE, ORDER, true));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.AUDITOR);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Visitor visitor = Visitor.of(UI.getCurrent());
        Verifying verifying = visitor.kept(Verifying.class).orElseGet(() -> new Verifying(clock));
        visitor.keep(Verifying.class, verifying);
        return new AuditPage(
                AuditTexts.in(context.locale()), log, background, verifying, AuditQuery.of(context.query()));
    }

    private static Thread daemon(Runnable runnable) {
        Thread thread = new Thread(runnable, "certhall-audit-verify");
        thread.setDaemon(true);
        return thread;
    }
}
