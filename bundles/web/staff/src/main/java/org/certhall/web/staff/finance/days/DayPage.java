package org.certhall.web.staff.finance.days;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.account.Identity;
import org.certhall.api.finance.BillEntry;
import org.certhall.api.finance.BillEntry.Outcome;
import org.certhall.api.finance.ChannelDay;
import org.certhall.api.finance.Reconciliation;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PageAddress;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.finance.FilterButtons;
import org.certhall.web.staff.finance.FinanceHead;
import org.certhall.web.staff.finance.FinanceSection;
import org.certhall.web.staff.finance.FinanceTexts;

/** One bill: how it stands, its lines by outcome, and the way to have it fetched again. */
final class DayPage extends Div {
    static final String OUTCOME = "outcome";

    private static final long serialVersionUID = 1;
    private static final int LINES = 50;

    private final transient Words words;
    private final transient Reconciliation bills;
    private final transient Optional<ChannelDay.Place> place;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Div head = new Div();
    private final Notice asked = Notice.information();
    private final Button fetch;
    private final FilterButtons<Optional<Outcome>> filter;
    private final EntryTable table;
    private final EmptyState nothing;
    private final EmptyState gone;
    private final Button more;
    /** How the bill stood when it was asked for from here; empty where it was not. */
    private transient Optional<ChannelDay> former = Optional.empty();

    private transient Optional<Outcome> outcome;
    private int lines = LINES;

    DayPage(Words words, Reconciliation bills, Optional<ChannelDay.Place> place, Optional<Outcome> outcome) {
        this.words = words;
        this.bills = bills;
        this.place = place;
        this.outcome = outcome;
        fetch = new Button(words.get("action.fetch"), click -> fetch());
        filter = new FilterButtons<>(words.get("filter.group"), choices(words), this::turnTo);
        table = new EntryTable(words);
        nothing = new EmptyState(words.get("no-lines"), words.get("no-lines.advice"));
        gone = new EmptyState(words.get("gone"), words.get("gone.advice"));
        more = new Button(words.get("more"), click -> {
            lines += LINES;
            show();
        });
        compose();
        LiveSubscription.bind(this, changed -> bills.subscribe(visitor.caller(), changed), this::show);
    }

    private static Map<Optional<Outcome>, String> choices(Words words) {
        Map<Optional<Outcome>, String> choices = new LinkedHashMap<>();
        choices.put(Optional.empty(), words.get("filter.all"));
        for (Outcome each : Outcome.values()) {
            choices.put(Optional.of(each), words.get("outcome." + each));
        }
        return choices;
    }

    private void compose() {
        addClassNames("page", "desk", "finance");
        head.addClassName("stack");
        Div bar = new Div(head, fetch);
        bar.addClassName("bill-head");
        Anchor back = new Anchor("/" + FinanceSection.DAYS.route(), words.get("back"));
        Div main = new Div(back, bar, asked, filter, table, nothing, gone, more);
        main.addClassName("stack");
        add(
                new FinanceHead(
                        FinanceTexts.in(words.locale()),
                        FinanceSection.DAYS,
                        visitor.identity().map(Identity::roles).orElse(Set.of())),
                main);
    }

    private void turnTo(Optional<Outcome> wanted) {
        outcome = wanted;
        lines = LINES;
        PageAddress address = ComponentUtil.getData(UI.getCurrent(), PageAddress.class);
        if (address != null) {
            address.replaceQuery(wanted.map(one -> Map.of(OUTCOME, one.name())).orElse(Map.of()));
        }
        show();
    }

    private void fetch() {
        place.ifPresent(known -> {
            former = bills.find(visitor.caller(), known);
            bills.fetch(visitor.caller(), known);
            asked.show(words.get("fetching"));
        });
        show();
    }

    private void show() {
        Optional<ChannelDay> day = place.flatMap(known -> bills.find(visitor.caller(), known));
        day.ifPresent(this::show);
        gone.setVisible(day.isEmpty());
        fetch.setVisible(day.isPresent());
        filter.setVisible(day.isPresent());
        filter.press(outcome);
        List<BillEntry> entries = new ArrayList<>();
        boolean further = place.isPresent() && day.isPresent() && collect(place.get(), entries);
        table.show(entries);
        table.setVisible(!entries.isEmpty());
        nothing.setVisible(entries.isEmpty() && day.isPresent());
        more.setVisible(further);
    }

    private void show(ChannelDay day) {
        boolean come =
                former.filter(before -> !before.read().equals(day.read())).isPresent();
        if (come) {
            asked.show(words.get("fetched"));
            former = Optional.empty();
        }
        Paragraph remark = new Paragraph(DayTexts.remark(day, words));
        remark.addClassName("muted");
        Paragraph read = new Paragraph(
                day.read().map(at -> words.get("read", HallTime.minute(at))).orElse(words.get("read.never")));
        read.addClassNames("muted", "small", "tabular");
        head.removeAll();
        head.add(new H2(day.day() + " " + words.of(day.name())), DayTexts.badge(day, words), remark, read);
    }

    /** Gives all lines shown so far anew, and whether there are more. */
    private boolean collect(ChannelDay.Place known, List<BillEntry> entries) {
        BillEntry.Page page = bills.entries(visitor.caller(), known, outcome, Optional.empty(), LINES);
        entries.addAll(page.entries());
        while (page.more() && entries.size() < lines) {
            page = bills.entries(visitor.caller(), known, outcome, page.end(), LINES);
            entries.addAll(page.entries());
        }
        return page.more();
    }
}
