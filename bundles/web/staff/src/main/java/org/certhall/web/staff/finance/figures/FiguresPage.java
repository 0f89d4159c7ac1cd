package org.certhall.web.staff.finance.figures;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.account.Identity;
import org.certhall.api.finance.Figures;
import org.certhall.web.components.CsvFile;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.frontend.Chart;
import org.certhall.web.portal.api.PageAddress;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.finance.FinanceHead;
import org.certhall.web.staff.finance.FinanceSection;
import org.certhall.web.staff.finance.FinanceTexts;

/** What was taken and given back in a span of days that can be chosen. */
final class FiguresPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient Figures figures;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Input first = day("figures-from");
    private final Input last = day("figures-until");
    private final Notice problem = Notice.warning();
    private final Paragraph totals = new Paragraph();
    private final Div drawn = new Div();
    private final TakingsTable table;
    private final EmptyState nothing;
    private transient Span span;

    FiguresPage(Words words, Figures figures, Span span) {
        this.words = words;
        this.figures = figures;
        this.span = span;
        table = new TakingsTable(words);
        nothing = new EmptyState(words.get("nothing"), words.get("nothing.advice"));
        compose();
        show();
    }

    private void compose() {
        addClassNames("page", "desk", "finance");
        first.setValue(span.first().toString());
        last.setValue(span.last().toString());
        first.addValueChangeListener(change -> turn(change.isFromClient()));
        last.addValueChangeListener(change -> turn(change.isFromClient()));
        Anchor file = new Anchor(
                CsvFile.download("takings.csv", () -> FiguresCsv.write(takings(), words)),
                AttachmentType.DOWNLOAD,
                words.get("export"));
        Div choice = new Div(labelled("filter.from", first), labelled("filter.until", last), file);
        choice.addClassName("figures-choice");
        totals.addClassNames("tabular", "figures-totals");
        totals.getElement().setAttribute("role", "status");
        drawn.addClassName("figures-chart");
        Div main = new Div(choice, problem, totals, drawn, table, nothing);
        main.addClassName("stack");
        add(
                new FinanceHead(
                        FinanceTexts.in(words.locale()),
                        FinanceSection.FIGURES,
                        visitor.identity().map(Identity::roles).orElse(Set.of())),
                main);
    }

    private static Input day(String id) {
        Input field = new Input();
        field.setId(id);
        field.setType("date");
        return field;
    }

    private Div labelled(String label, Input field) {
        NativeLabel name = new NativeLabel(words.get(label));
        name.setFor(field);
        Div both = new Div(name, field);
        both.addClassName("native-field");
        return both;
    }

    private void turn(boolean byVisitor) {
        if (!byVisitor) {
            return;
        }
        Optional<Span> wanted = Span.read(first.getValue(), last.getValue()).filter(Span::isSound);
        problem.show(wanted.isPresent() ? "" : words.get("problem.span", Figures.LONGEST_SPAN));
        wanted.ifPresent(sound -> {
            span = sound;
            PageAddress address = ComponentUtil.getData(UI.getCurrent(), PageAddress.class);
            if (address != null) {
                address.replaceQuery(sound.query());
            }
            show();
        });
    }

    private Takings takings() {
        return new Takings(span, figures.of(visitor.caller(), span.first(), span.last()));
    }

    private void show() {
        Takings takings = takings();
        boolean any = !takings.figures().isEmpty();
        long taken = takings.taken(figure -> true);
        long returned = takings.returned(figure -> true);
        totals.setText(
                words.get("totals", Yuan.display(taken), Yuan.display(returned), Yuan.display(taken - returned)));
        totals.setVisible(any);
        drawn.setVisible(any);
        table.setVisible(any);
        nothing.setVisible(!any);
        drawn.removeAll();
        if (any) {
            Chart chart = new Chart(words.get(
                    "chart",
                    span.first().toString(),
                    span.last().toString(),
                    Yuan.display(taken),
                    Yuan.display(returned)));
            chart.setOption(TakingsChart.option(takings, words));
            chart.setWidthFull();
            chart.setHeight("22rem");
            drawn.add(chart);
            table.show(takings);
        }
    }
}
