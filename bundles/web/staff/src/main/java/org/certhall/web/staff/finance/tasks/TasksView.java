package org.certhall.web.staff.finance.tasks;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.finance.FinanceTasks;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.staff.finance.FinanceSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What finance has to look into; the desk's own page. */
@Component
public final class TasksView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("财务", "Finance");

    private final FinanceTasks tasks;

    @Activate
    public TasksView(@Reference FinanceTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String route() {
        return FinanceSection.TASKS.route();
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("wallet", TITLE, 25, true));
    }

    @Override
    public Set<Role> roles() {
        return FinanceSection.TASKS.roles();
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        return new TasksPage(TaskTexts.in(context.locale()), tasks, Wanted.of(context.query()));
    }
}
