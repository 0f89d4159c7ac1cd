package org.certhall.web.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.certhall.api.catalogue.Quote;

/** An itemised price that is announced politely when it changes. */
public final class PriceSummary extends Div {
    private static final long serialVersionUID = 1;
    private final String totalLabel;

    /** @param totalLabel the word before the total */
    public PriceSummary(String totalLabel) {
        this.totalLabel = totalLabel;
        addClassName("price-summary");
        getElement().setAttribute("aria-live", "polite");
    }

    public void show(Quote quote, Locale locale) {
        NativeTable table = new NativeTable();
        table.addClassName("price-lines");
        for (Quote.Line line : quote.lines()) {
            table.add(row(
                    line.label().in(locale),
                    line.unit().display() + " × " + line.quantity(),
                    line.amount().display()));
        }
        NativeTableRow total = row(totalLabel, "", quote.total().display());
        total.addClassName("total");
        table.add(total);
        removeAll();
        add(table);
    }

    /** Says why there is no price yet. */
    public void showPending(String text) {
        Paragraph pending = new Paragraph(text);
        pending.addClassName("muted");
        removeAll();
        add(pending);
    }

    private static NativeTableRow row(String label, String sum, String amount) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(label);
        head.getElement().setAttribute("scope", "row");
        if (!sum.isEmpty()) {
            Span calculation = new Span(sum);
            calculation.addClassName("price-sum");
            head.add(calculation);
        }
        return new NativeTableRow(head, new NativeTableCell(amount));
    }
}
