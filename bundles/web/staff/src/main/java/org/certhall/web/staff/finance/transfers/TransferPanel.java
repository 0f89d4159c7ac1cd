package org.certhall.web.staff.finance.transfers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.certhall.api.transfer.BankTransfer;
import org.certhall.api.transfer.BankTransfer.Opened;
import org.certhall.api.transfer.BankTransfer.Payer;
import org.certhall.api.value.Money;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.DetailPanel;

/** What an officer sees of a transfer, and what he may do. */
final class TransferPanel {
    private final Words words;
    private final boolean finance;
    private final StepForms forms;

    /** @param finance whether the visitor may decide, and not only agree */
    TransferPanel(Words words, boolean finance, StepForms forms) {
        this.words = words;
        this.finance = finance;
        this.forms = forms;
    }

    /** @param reveal shows the payer, which is recorded */
    Component[] of(Opened opened, Typed typed, Supplier<Payer> reveal) {
        BankTransfer transfer = opened.transfer();
        List<Component> parts = new ArrayList<>();
        parts.add(TransferTexts.badge(transfer.state(), words));
        parts.add(facts(transfer, reveal));
        if (!transfer.note().isBlank()) {
            parts.add(box(words.get("note", transfer.note())));
        }
        switch (transfer.state()) {
            case TO_MATCH -> {
                parts.add(box(TransferTexts.finding(transfer, words)));
                parts.add(finance ? forms.decide(opened, typed) : new Paragraph(words.get("finance.only")));
            }
            case DECIDED -> {
                parts.add(box(TransferTexts.decision(transfer, words)));
                parts.add(forms.agree(transfer, typed));
            }
            case TO_RETURN -> {
                parts.add(box(words.get("return.due", transfer.returning().display())));
                parts.add(finance ? forms.payBack(transfer, typed) : new Paragraph(words.get("finance.only")));
            }
            case RETURN_PAID -> {
                parts.add(box(words.get(
                        "return.paid", transfer.first(), transfer.returning().display(), transfer.returnReference())));
                parts.add(forms.agree(transfer, typed));
            }
            default -> {
                // nothing is left to be done
            }
        }
        return parts.toArray(Component[]::new);
    }

    private DescriptionList facts(BankTransfer transfer, Supplier<Payer> reveal) {
        DescriptionList facts = DetailPanel.facts();
        DetailPanel.fact(
                facts, words.get("column.amount"), tabular(transfer.amount().display()));
        DetailPanel.fact(facts, words.get("column.booked"), tabular(HallTime.minute(transfer.booked())));
        DetailPanel.fact(facts, words.get("reference"), tabular(transfer.reference()));
        Span payer = new Span((transfer.payer() + " " + transfer.account()).strip());
        Div who = new Div(payer);
        if (finance && !transfer.account().isEmpty()) {
            who.add(reveal(payer, reveal));
        }
        DetailPanel.fact(facts, words.get("column.payer"), who);
        DetailPanel.fact(facts, words.get("column.remark"), new Span(transfer.remark()));
        transfer.order()
                .ifPresent(order -> DetailPanel.fact(
                        facts, words.get("column.order"), new Span(TransferTexts.claimed(order, words))));
        if (!transfer.reason().isEmpty()) {
            DetailPanel.fact(facts, words.get("reason.fact"), new Span(transfer.reason()));
        }
        if (!transfer.second().isEmpty()) {
            DetailPanel.fact(facts, words.get("officers"), new Span(transfer.first() + " · " + transfer.second()));
        }
        if (transfer.returned().compareTo(Money.ZERO) > 0) {
            DetailPanel.fact(
                    facts,
                    words.get("returned"),
                    tabular(words.get("returned.how", transfer.returned().display(), transfer.returnReference())));
        }
        return facts;
    }

    private Button reveal(Span payer, Supplier<Payer> reveal) {
        Button show = new Button(words.get("reveal"));
        show.addClickListener(click -> {
            Payer shown = reveal.get();
            payer.setText(shown.name() + " " + shown.account());
            show.setVisible(false);
        });
        return show;
    }

    private static Span tabular(String text) {
        Span span = new Span(text);
        span.addClassName("tabular");
        return span;
    }

    private static Div box(String text) {
        Div box = new Div(new Span(text));
        box.addClassName("wait-box");
        return box;
    }
}
