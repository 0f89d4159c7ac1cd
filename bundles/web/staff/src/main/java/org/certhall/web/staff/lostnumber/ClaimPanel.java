package org.certhall.web.staff.lostnumber;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.certhall.api.account.LostNumber;
import org.certhall.api.account.LostNumber.Request;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.desk.AskFirst;
import org.certhall.web.staff.desk.DetailPanel;
import org.certhall.web.staff.desk.Doing;

/** What an officer sees of a request, and what he may decide. */
final class ClaimPanel {
    private static final int LONGEST_REASON = 100;
    private final Words words;
    private final LostNumber lostNumber;
    private final Doing doing;

    ClaimPanel(Words words, LostNumber lostNumber, Doing doing) {
        this.words = words;
        this.lostNumber = lostNumber;
        this.doing = doing;
    }

    Component[] of(Request request, String reason) {
        DescriptionList facts = DetailPanel.facts();
        DetailPanel.fact(facts, words.get("column.mobile"), new Span(request.mobile()));
        DetailPanel.fact(facts, words.get("column.asked"), new Span(HallTime.minute(request.at())));
        request.effective()
                .ifPresent(effective ->
                        DetailPanel.fact(facts, words.get("detail.effective"), new Span(HallTime.minute(effective))));
        LetterView letter = new LetterView(
                words, () -> lostNumber.letter(Visitor.of(UI.getCurrent()).caller(), request.id()));
        return new Component[] {badge(request), facts, letter, approval(request), refusal(request, reason)};
    }

    StateBadge badge(Request request) {
        if (request.effective().isPresent()) {
            return new StateBadge(Tone.GOOD, words.get("state.waiting"));
        }
        return new StateBadge(Tone.WAITING, words.get(request.approvals() == 0 ? "state.open" : "state.half"));
    }

    private Component approval(Request request) {
        if (request.effective().isPresent()) {
            return new Paragraph(words.get("approve.waiting"));
        }
        if (request.mine()) {
            return new Paragraph(words.get("approve.mine"));
        }
        Paragraph help = new Paragraph(words.get("approve.help"));
        help.addClassNames("muted", "small");
        Button approve = new Button(
                words.get("approve"),
                click -> doing.attempt(
                        words.get(request.approvals() == 0 ? "approved.first" : "approved.second"),
                        caller -> lostNumber.approve(caller, request.id())));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setDisableOnClick(true);
        return new Div(help, approve);
    }

    private Component refusal(Request request, String typed) {
        TextField reason = new TextField(words.get("refuse.reason"));
        reason.setHelperText(words.get("refuse.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setValue(typed);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addValueChangeListener(change -> {
            reason.setInvalid(false);
            Visitor.of(UI.getCurrent()).keep(Opened.class, new Opened(request.id(), change.getValue()));
        });
        Div part = new Div(reason);
        part.addClassName("desk-form");
        part.add(new AskFirst(
                words.get("refuse"),
                words.get("refuse.question"),
                words.get("refuse.yes"),
                words.get("cancel"),
                () -> refuse(request, reason)));
        return part;
    }

    private void refuse(Request request, TextField reason) {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(words.get("problem.reason"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        doing.attempt(words.get("refused"), caller -> lostNumber.refuse(caller, request.id(), reason.getValue()));
    }
}
