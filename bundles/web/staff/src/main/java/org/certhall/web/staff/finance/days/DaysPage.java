package org.certhall.web.staff.finance.days;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.account.Identity;
import org.certhall.api.finance.ChannelDay;
import org.certhall.api.finance.Reconciliation;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.desk.MasterTable;
import org.certhall.web.staff.finance.FinanceHead;
import org.certhall.web.staff.finance.FinanceSection;
import org.certhall.web.staff.finance.FinanceTexts;

/** Days and channels, each with how its bill stands; it follows what comes in. */
final class DaysPage extends Div {
    private static final long serialVersionUID = 1;
    private static final int LINES = 30;

    private final transient Words words;
    private final transient Reconciliation bills;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final MasterTable<ChannelDay.Place> table;
    private final EmptyState nothing;
    private final Button more;
    private int lines = LINES;

    DaysPage(Words words, Reconciliation bills) {
        this.words = words;
        this.bills = bills;
        table = new MasterTable<>(
                words.get("list"),
                List.of(
                        words.get("column.day"),
                        words.get("column.channel"),
                        words.get("column.state"),
                        words.get("column.remark")),
                DaysPage::open);
        nothing = new EmptyState(words.get("nothing"), words.get("nothing.advice"));
        more = new Button(words.get("more"), click -> {
            lines += LINES;
            show();
        });
        addClassNames("page", "desk", "finance");
        Div main = new Div(table, nothing, more);
        main.addClassName("stack");
        add(
                new FinanceHead(
                        FinanceTexts.in(words.locale()),
                        FinanceSection.DAYS,
                        visitor.identity().map(Identity::roles).orElse(Set.of())),
                main);
        LiveSubscription.bind(this, changed -> bills.subscribe(visitor.caller(), changed), this::show);
    }

    private static void open(ChannelDay.Place place) {
        UI.getCurrent().navigate(FinanceSection.DAYS.route() + "/" + place.day() + "/" + place.channel());
    }

    private void show() {
        List<ChannelDay> days = new ArrayList<>();
        List<ChannelDay> page = bills.days(visitor.caller(), Optional.empty(), LINES);
        days.addAll(page);
        while (page.size() == LINES && days.size() < lines) {
            page = bills.days(
                    visitor.caller(), Optional.of(days.get(days.size() - 1).place()), LINES);
            days.addAll(page);
        }
        table.show(days.stream().map(this::line).toList());
        table.setVisible(!days.isEmpty());
        nothing.setVisible(days.isEmpty());
        more.setVisible(page.size() == LINES);
    }

    private MasterTable.Line<ChannelDay.Place> line(ChannelDay day) {
        return new MasterTable.Line<>(
                day.place(),
                day,
                Map.of("data-testid", "bill-" + day.day() + "-" + day.channel()),
                day.day().toString(),
                open -> cells(open, day));
    }

    private List<List<? extends Component>> cells(NativeButton open, ChannelDay day) {
        open.addClassName("tabular");
        open.getElement().setAttribute("aria-label", day.day() + " " + words.of(day.name()));
        return List.of(
                List.of(open),
                List.of(new Span(words.of(day.name()))),
                List.of(DayTexts.badge(day, words)),
                List.of(new Span(DayTexts.remark(day, words))));
    }
}
