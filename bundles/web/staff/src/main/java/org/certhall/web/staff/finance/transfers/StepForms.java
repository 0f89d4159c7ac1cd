package org.certhall.web.staff.finance.transfers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.certhall.api.access.Caller;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.transfer.BankTransfer;
import org.certhall.api.transfer.BankTransfer.Claimed;
import org.certhall.api.transfer.BankTransfer.Finding;
import org.certhall.api.transfer.BankTransfer.Opened;
import org.certhall.api.transfer.TransferDesk;
import org.certhall.api.transfer.TransferException;
import org.certhall.api.transfer.TransferState;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.Doing;

/** What is typed and pressed at each step of a transfer. */
final class StepForms {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_REFERENCE = 64;
    private static final int LONGEST_NUMBER = 24;

    private final Words words;
    private final TransferDesk desk;
    private final Doing doing;
    private final Consumer<UnaryOperator<Typed>> typing;

    /** @param typing keeps what is typed */
    StepForms(Words words, TransferDesk desk, Doing doing, Consumer<UnaryOperator<Typed>> typing) {
        this.words = words;
        this.desk = desk;
        this.doing = doing;
        this.typing = typing;
    }

    /** Makes what the first officer decides with. */
    Div decide(Opened opened, Typed typed) {
        BankTransfer transfer = opened.transfer();
        Div form = form();
        boolean books = transfer.finding() == Finding.FITS || transfer.finding() == Finding.LATE;
        Stream<Claimed> proposed = books ? transfer.order().stream() : opened.candidates().stream();
        proposed.forEach(order -> form.add(proposal(transfer, order)));
        TextField number = field(words.get("order.number"), typed.order(), LONGEST_NUMBER);
        number.setHelperText(words.get("order.number.help"));
        number.addValueChangeListener(change -> typing.accept(now -> now.number(change.getValue())));
        Button match = new Button(words.get("match"), click -> match(transfer, number));
        TextField reason = text("reason", typed, LONGEST_TEXT);
        Button back = new Button(
                words.get("send-back"),
                click -> attempt(
                        reason,
                        "send-back.done",
                        caller -> desk.sendBack(caller, transfer.key(), transfer.version(), reason.getValue())));
        Button aside = new Button(
                words.get("set-aside"),
                click -> attempt(
                        reason,
                        "set-aside.done",
                        caller -> desk.setAside(caller, transfer.key(), transfer.version(), reason.getValue())));
        form.add(number, match, reason, row(back, aside));
        return form;
    }

    private Button proposal(BankTransfer transfer, Claimed order) {
        Button accept = new Button(
                words.get("accept", order.number().grouped()),
                click -> doing.attempt(
                        words.get("match.done"),
                        caller -> desk.match(caller, transfer.key(), transfer.version(), order.number())));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return accept;
    }

    private void match(BankTransfer transfer, TextField typed) {
        OrderNumber.read(typed.getValue())
                .identifier()
                .ifPresentOrElse(
                        number -> attempt(
                                typed,
                                "match.done",
                                caller -> desk.match(caller, transfer.key(), transfer.version(), number)),
                        () -> refuse(typed, words.get("order.number.wrong")));
    }

    /** Makes what the second officer agrees with; the first one can but take it back. */
    Div agree(BankTransfer transfer, Typed typed) {
        Div form = form();
        if (transfer.own()) {
            Button withdraw = new Button(
                    words.get("withdraw"),
                    click -> doing.attempt(
                            words.get("withdraw.done"),
                            caller -> desk.refuse(caller, transfer.key(), transfer.version(), "")));
            form.add(new Paragraph(words.get("other.officer")), withdraw);
            return form;
        }
        String done = transfer.state() == TransferState.DECIDED ? "confirm.done" : "confirm.returned";
        Button confirm = new Button(
                words.get("confirm"),
                click -> doing.attempt(
                        words.get(done), caller -> desk.confirm(caller, transfer.key(), transfer.version())));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        TextField note = text("opinion", typed, LONGEST_TEXT);
        Button refuse = new Button(
                words.get("refuse"),
                click -> attempt(
                        note,
                        "refuse.done",
                        caller -> desk.refuse(caller, transfer.key(), transfer.version(), note.getValue())));
        form.add(confirm, note, refuse);
        return form;
    }

    /** Makes what whoever has paid back in the hall's bank says so with. */
    Div payBack(BankTransfer transfer, Typed typed) {
        TextField number = text("bank.number", typed, LONGEST_REFERENCE);
        Button paid = new Button(
                words.get("paid-back"),
                click -> attempt(
                        number,
                        "paid-back.done",
                        caller -> desk.paidBack(caller, transfer.key(), transfer.version(), number.getValue())));
        paid.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = form();
        form.add(new Paragraph(words.get("return.how")), number, paid);
        return form;
    }

    /** What is wrong with the field is said at the field; all else above the list. */
    private void attempt(TextField field, String done, Consumer<Caller> call) {
        field.setInvalid(false);
        if (field.getValue().isBlank()) {
            refuse(field, words.get("refused.missing"));
            return;
        }
        doing.attempt(words.get(done), caller -> {
            try {
                call.accept(caller);
            } catch (TransferException refused) {
                switch (refused.code()) {
                    case MISSING, TOO_LONG, NO_ORDER, OTHER_AMOUNT, PAID_ALREADY ->
                        refuse(field, TransferTexts.refusal(refused, words));
                    default -> {
                        // the page says it
                    }
                }
                throw refused;
            }
        });
    }

    private static void refuse(TextField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private TextField text(String label, Typed typed, int longest) {
        TextField field = field(words.get(label), typed.text(), longest);
        field.addValueChangeListener(change -> typing.accept(now -> now.text(change.getValue())));
        return field;
    }

    private static TextField field(String label, String value, int longest) {
        TextField field = new TextField(label);
        field.setManualValidation(true);
        field.setMaxLength(longest);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(value);
        return field;
    }

    private static Div form() {
        Div form = new Div();
        form.addClassName("desk-form");
        return form;
    }

    private static Div row(Button... buttons) {
        Div row = new Div(buttons);
        row.addClassName("row");
        return row;
    }
}
