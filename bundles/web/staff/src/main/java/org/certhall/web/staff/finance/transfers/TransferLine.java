package org.certhall.web.staff.finance.transfers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.certhall.api.transfer.BankTransfer;
import org.certhall.api.transfer.TransferState;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.MasterTable;

/** A transfer as a line of the list. */
final class TransferLine {
    private TransferLine() {}

    static List<String> columns(Words words) {
        return List.of(
                words.get("column.payer"),
                words.get("column.amount"),
                words.get("column.booked"),
                words.get("column.remark"),
                words.get("column.order"),
                words.get("column.state"));
    }

    static MasterTable.Line<String> of(BankTransfer transfer, Words words) {
        return new MasterTable.Line<>(
                transfer.key(),
                transfer,
                Map.of("data-testid", transfer.reference()),
                transfer.payer().isEmpty() ? words.get("payer.unknown") : transfer.payer(),
                open -> cells(open, transfer, words));
    }

    private static List<List<? extends Component>> cells(NativeButton open, BankTransfer transfer, Words words) {
        return List.of(
                List.of(open),
                List.of(tabular(transfer.amount().display())),
                List.of(tabular(HallTime.minute(transfer.booked()))),
                List.of(new Span(transfer.remark())),
                List.of(tabular(
                        transfer.order().map(order -> order.number().grouped()).orElse(""))),
                state(transfer, words));
    }

    private static List<Span> state(BankTransfer transfer, Words words) {
        Span badge = TransferTexts.badge(transfer.state(), words);
        if (transfer.state() != TransferState.TO_MATCH) {
            return List.of(badge);
        }
        Span finding = new Span(words.get("short." + transfer.finding().name()));
        finding.addClassNames("small", "muted");
        return List.of(badge, finding);
    }

    private static Span tabular(String text) {
        Span span = new Span(text);
        span.addClassName("tabular");
        return span;
    }
}
