package org.certhall.web.staff.audit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.certhall.api.audit.AuditLog;
import org.certhall.api.audit.AuditRecord;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PageAddress;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.desk.DetailPanel;
import org.certhall.web.staff.desk.MasterTable;

/** The auditor's page: the chain's state, a filter, the records page by page, and one of them in full. */
final class AuditPage extends Div {
    private static final long serialVersionUID = 1;
    private static final int ROWS = 50;

    private final transient Words words;
    private final transient AuditLog log;
    private final ChainPanel chain;
    private final MasterTable<Integer> table;
    private final EmptyState nothing;
    private final DetailPanel detail;
    private final Button newest = new Button();
    private final Button newer = new Button();
    private final Button older = new Button();
    /** Where the pages before this one began; the first one begins nowhere. */
    private final transient Deque<Optional<Long>> passed = new ArrayDeque<>();

    private transient AuditQuery query;
    private transient Optional<Long> before = Optional.empty();
    private transient Optional<Long> next = Optional.empty();
    private transient List<AuditRecord> records = List.of();

    AuditPage(Words words, AuditLog log, Executor background, Verifying verifying, AuditQuery query) {
        this.words = words;
        this.log = log;
        this.query = query;
        chain = new ChainPanel(words, log, background, verifying);
        detail = new DetailPanel(words.get("detail.label"), words.get("detail.close"), this::close);
        table = new MasterTable<>(
                words.get("audit.title"),
                AuditLine.COLUMNS.stream()
                        .map(column -> words.get("column." + column))
                        .toList(),
                this::open);
        nothing = new EmptyState(words.get("audit.nothing"), words.get("audit.nothing.advice"));
        compose();
    }

    private void compose() {
        addClassNames("page", "desk", "audit");
        button(newest, "page.newest", this::restart);
        button(newer, "page.newer", this::back);
        button(older, "page.older", this::forth);
        Div pages = new Div(newest, newer, older);
        pages.addClassNames("row", "pages");
        Div main = new Div(table, nothing, pages);
        main.addClassName("stack");
        Div columns = new Div(main, detail);
        columns.addClassName("columns");
        add(
                new PageHead(words.get("audit.title"), words.get("audit.lead")),
                chain,
                new AuditFields(words, query, this::ask),
                columns);
    }

    private void button(Button button, String text, Runnable pressed) {
        button.setText(words.get(text));
        button.addClickListener(click -> pressed.run());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(event.getUI());
    }

    private void ask(AuditQuery asked) {
        query = asked;
        getUI().map(ui -> ComponentUtil.getData(ui, PageAddress.class))
                .ifPresent(address -> address.replaceQuery(asked.address()));
        chain.refresh();
        restart();
    }

    private void restart() {
        passed.clear();
        before = Optional.empty();
        showAgain();
    }

    private void forth() {
        passed.push(before);
        before = next;
        showAgain();
        if (!older.isVisible()) {
            newer.focus();
        }
    }

    private void back() {
        before = passed.pop();
        showAgain();
        if (!newer.isVisible()) {
            older.focus();
        }
    }

    private void showAgain() {
        getUI().ifPresent(this::show);
    }

    private void show(UI ui) {
        AuditLog.AuditPage page = log.page(Visitor.of(ui).caller(), query.filter(), before, ROWS);
        next = page.next();
        records = page.records();
        detail.hide();
        table.select(null);
        table.show(IntStream.range(0, records.size())
                .mapToObj(index -> AuditLine.of(index, records.get(index), words))
                .toList());
        table.setVisible(!records.isEmpty());
        nothing.setVisible(records.isEmpty());
        newest.setVisible(!passed.isEmpty());
        newer.setVisible(!passed.isEmpty());
        older.setVisible(next.isPresent());
    }

    private void open(int index) {
        table.select(index);
        AuditRecord record = records.get(index);
        detail.show(record.action(), AuditDetail.of(record, words));
    }

    private void close() {
        detail.hide();
        table.focusSelected();
        table.select(null);
    }
}
