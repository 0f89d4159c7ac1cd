package org.certhall.web.staff.finance.tasks;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.account.Identity;
import org.certhall.api.finance.FinanceException;
import org.certhall.api.finance.FinanceTask;
import org.certhall.api.finance.FinanceTasks;
import org.certhall.api.finance.TaskPage;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PageAddress;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.desk.MasterTable;
import org.certhall.web.staff.finance.FilterButtons;
import org.certhall.web.staff.finance.FinanceHead;
import org.certhall.web.staff.finance.FinanceSection;
import org.certhall.web.staff.finance.FinanceTexts;

/** Open or settled tasks, the one that is looked at beside them; both follow what other officers and channels do. */
final class TasksPage extends Div {
    private static final long serialVersionUID = 1;
    private static final int LINES = 25;

    private final transient Words words;
    private final transient FinanceTasks tasks;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final FilterButtons<Boolean> filter;
    private final Paragraph count = new Paragraph();
    private final Notice done = Notice.information();
    private final Notice refused = Notice.warning();
    private final MasterTable<Long> table;
    private final EmptyState nothing;
    private final EmptyState nothingSettled;
    private final Button more;
    private final TaskPanel panel;
    private transient Wanted wanted;
    private int lines = LINES;

    TasksPage(Words words, FinanceTasks tasks, Wanted wanted) {
        this.words = words;
        this.tasks = tasks;
        this.wanted = wanted;
        Map<Boolean, String> choices = new LinkedHashMap<>();
        choices.put(false, words.get("filter.open"));
        choices.put(true, words.get("filter.settled"));
        filter = new FilterButtons<>(words.get("filter.group"), choices, settled -> {
            lines = LINES;
            look(new Wanted(settled, Optional.empty()));
        });
        table = new MasterTable<>(words.get("list"), TaskRow.columns(words), id -> select(Optional.of(id)));
        nothing = new EmptyState(words.get("nothing"), words.get("nothing.advice"));
        nothingSettled = new EmptyState(words.get("nothing-settled"), words.get("nothing-settled.advice"));
        more = new Button(words.get("more"), click -> {
            lines += LINES;
            show();
        });
        panel = new TaskPanel(words, this::takeUp, this::settle, () -> {
            table.focusSelected();
            select(Optional.empty());
        });
        compose();
        LiveSubscription.bind(this, changed -> tasks.subscribe(visitor.caller(), changed), this::show);
    }

    private void compose() {
        addClassNames("page", "desk", "finance");
        Set<Role> roles = visitor.identity().map(Identity::roles).orElse(Set.of());
        count.addClassNames("muted", "small", "tabular");
        count.getElement().setAttribute("role", "status");
        Div main = new Div(done, refused, filter, count, table, nothing, nothingSettled, more);
        main.addClassName("stack");
        Div columns = new Div(main, panel);
        columns.addClassName("columns");
        add(new FinanceHead(FinanceTexts.in(words.locale()), FinanceSection.TASKS, roles), columns);
    }

    private void select(Optional<Long> id) {
        look(new Wanted(wanted.settled(), id));
    }

    private void look(Wanted next) {
        done.show("");
        refused.show("");
        turnTo(next);
        show();
    }

    private void turnTo(Wanted next) {
        wanted = next;
        PageAddress address = ComponentUtil.getData(UI.getCurrent(), PageAddress.class);
        if (address != null) {
            address.replaceQuery(next.query());
        }
    }

    private void takeUp(long id) {
        attempt(words.get("taken"), caller -> tasks.takeUp(caller, id));
    }

    private void settle(long id, String note) {
        attempt(words.get("settled"), caller -> {
            tasks.settle(caller, id, note);
            turnTo(new Wanted(wanted.settled(), Optional.empty()));
        });
    }

    private void attempt(String said, Consumer<Caller> call) {
        try {
            call.accept(visitor.caller());
            refused.show("");
            done.show(said);
        } catch (FinanceException problem) {
            done.show("");
            refused.show(words.get("problem." + problem.code()));
        }
        show();
    }

    private void show() {
        boolean settled = wanted.settled();
        filter.press(settled);
        TaskPage page = page();
        count.setText(words.get(settled ? "count.settled" : "count.open", page.count()));
        table.show(page.tasks().stream().map(task -> TaskRow.of(task, words)).toList());
        table.setVisible(!page.tasks().isEmpty());
        nothing.setVisible(!settled && page.tasks().isEmpty());
        nothingSettled.setVisible(settled && page.tasks().isEmpty());
        more.setVisible(page.more());
        Optional<FinanceTask> task = wanted.task().flatMap(id -> tasks.find(visitor.caller(), id));
        table.select(task.map(FinanceTask::id).orElse(null));
        panel.show(task);
    }

    /** Gives all lines shown so far anew, so that the list keeps its place. */
    private TaskPage page() {
        TaskPage page = tasks.list(visitor.caller(), wanted.settled(), Optional.empty(), LINES);
        List<FinanceTask> all = new ArrayList<>(page.tasks());
        while (page.more() && all.size() < lines) {
            page = tasks.list(visitor.caller(), wanted.settled(), page.end(), LINES);
            all.addAll(page.tasks());
        }
        return new TaskPage(all, page.more(), page.count());
    }
}
