package org.certhall.web.staff.finance.transfers;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.account.Identity;
import org.certhall.api.transfer.BankTransfer;
import org.certhall.api.transfer.BankTransfer.Opened;
import org.certhall.api.transfer.TransferDesk;
import org.certhall.api.transfer.TransferException;
import org.certhall.api.transfer.TransferState;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PageAddress;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.desk.DetailPanel;
import org.certhall.web.staff.desk.MasterTable;
import org.certhall.web.staff.finance.FinanceHead;
import org.certhall.web.staff.finance.FinanceSection;
import org.certhall.web.staff.finance.FinanceTexts;

/** All transfers, list by list, one of them in detail; it follows what the bank tells and what other officers do. */
final class TransfersPage extends Div {
    private static final long serialVersionUID = 1;
    private static final int LINES = 25;

    private final transient Words words;
    private final transient TransferDesk desk;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final transient TransferPanel panel;
    private final Map<TransferList, NativeButton> lists = new EnumMap<>(TransferList.class);
    private final Notice done = Notice.information();
    private final Notice refused = Notice.warning();
    private final Paragraph count = new Paragraph();
    private final MasterTable<String> table;
    private final EmptyState nothing;
    private final Button more;
    private final DetailPanel detail;
    private TransferList list;
    private transient Typed typed;
    private transient Optional<Opened> shown = Optional.empty();
    private int lines = LINES;

    TransfersPage(Words words, TransferDesk desk, TransferList list) {
        this.words = words;
        this.desk = desk;
        this.list = list;
        panel = new TransferPanel(
                words, roles().contains(Role.FINANCE), new StepForms(words, desk, this::attempt, this::keep));
        table = new MasterTable<>(words.get("title"), TransferLine.columns(words), this::open);
        nothing = new EmptyState(words.get("nothing"), words.get("nothing.advice"));
        more = new Button(words.get("more"), click -> {
            lines += LINES;
            show();
        });
        detail = new DetailPanel(words.get("detail.label"), words.get("close"), this::close);
        typed = visitor.kept(Typed.class).orElse(Typed.NOTHING);
        compose();
        LiveSubscription.bind(this, changed -> desk.subscribe(visitor.caller(), changed), this::show);
    }

    private Set<Role> roles() {
        return visitor.identity().map(Identity::roles).map(Set::copyOf).orElse(Set.of());
    }

    private void compose() {
        addClassNames("page", "desk");
        Div filter = new Div();
        filter.addClassNames("row", "state-filter");
        filter.getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("filter"));
        for (TransferList each : TransferList.values()) {
            NativeButton button = new NativeButton(words.get("list." + each.name()), click -> turnTo(each));
            button.addClassName("filter-button");
            lists.put(each, button);
            filter.add(button);
        }
        count.addClassNames("muted", "small", "tabular");
        count.getElement().setAttribute("role", "status");
        Div main = new Div(done, refused, filter, count, table, nothing, more);
        main.addClassName("stack");
        Div columns = new Div(main, detail);
        columns.addClassName("columns");
        add(new FinanceHead(FinanceTexts.in(words.locale()), FinanceSection.TRANSFERS, roles()), columns);
    }

    private void turnTo(TransferList next) {
        list = next;
        lines = LINES;
        say("", "");
        PageAddress address = ComponentUtil.getData(UI.getCurrent(), PageAddress.class);
        if (address != null) {
            address.replaceQuery(Map.of("list", next.word()));
        }
        close();
    }

    private void open(String key) {
        say("", "");
        keep(any -> Typed.opening(key));
        show();
    }

    private void close() {
        table.focusSelected();
        keep(any -> Typed.NOTHING);
        show();
    }

    private void keep(UnaryOperator<Typed> change) {
        typed = change.apply(typed);
        visitor.keep(Typed.class, typed);
    }

    private void attempt(String success, Consumer<Caller> call) {
        try {
            call.accept(visitor.caller());
            keep(now -> now.opened().map(Typed::opening).orElse(Typed.NOTHING));
            say(success, "");
        } catch (TransferException problem) {
            say("", TransferTexts.refusal(problem, words));
        }
        show();
    }

    private void say(String success, String problem) {
        done.show(success);
        refused.show(problem);
    }

    private void show() {
        Map<TransferState, Long> counts = desk.counts(visitor.caller());
        lists.forEach((each, button) -> {
            long many = each.count(counts);
            String name = words.get("list." + each.name());
            button.setText(each.work() && many > 0 ? words.get("list.count", name, many) : name);
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == list));
        });
        count.setText(words.get("count", list.count(counts)));
        List<BankTransfer> transfers = transfers();
        table.show(transfers.stream()
                .map(transfer -> TransferLine.of(transfer, words))
                .toList());
        table.setVisible(!transfers.isEmpty());
        nothing.setVisible(transfers.isEmpty());
        more.setVisible(list.count(counts) > transfers.size());
        showDetail();
    }

    /** Gives all lines shown so far anew, so that the list keeps its place. */
    private List<BankTransfer> transfers() {
        List<BankTransfer> all = new ArrayList<>();
        Optional<Long> place = Optional.empty();
        do {
            TransferDesk.Page page = desk.list(visitor.caller(), list.states(), place, LINES);
            all.addAll(page.transfers());
            place = page.next();
        } while (place.isPresent() && all.size() < lines);
        return all;
    }

    /** What is typed stays as long as the transfer does not change. */
    private void showDetail() {
        Optional<Opened> opened = typed.opened().flatMap(key -> desk.find(visitor.caller(), key));
        table.select(opened.map(now -> now.transfer().key()).orElse(null));
        if (opened.equals(shown)) {
            return;
        }
        shown = opened;
        opened.ifPresentOrElse(
                now -> detail.show(
                        words.get("detail.title", now.transfer().amount().display()),
                        panel.of(
                                now,
                                typed,
                                () -> desk.reveal(
                                        visitor.caller(), now.transfer().key()))),
                detail::hide);
    }
}
