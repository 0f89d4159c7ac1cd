package org.certhall.web.staff.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.certhall.api.review.CallBack;
import org.certhall.api.review.CallBack.Result;
import org.certhall.api.review.ReviewCase;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;

/** The calls to the organisation (S88): those on record, and a form for one more. */
final class CallBackCard extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final TextField number;
    private final TextField source;
    private final TextField person;
    private final DateTimePicker at;
    private final Select<Result> result = new Select<>();
    private final TextField note;

    CallBackCard(Desk desk, ReviewCase open) {
        words = desk.words();
        addClassNames("card", "stack");
        number = field("call.number", "call.number.help");
        source = field("call.source", "call.source.help");
        person = field("call.person", "");
        note = field("call.note", "");
        at = new DateTimePicker(words.get("call.at"));
        at.setStep(Duration.ofMinutes(1));
        at.setLocale(words.locale());
        at.setValue(LocalDateTime.now(HallTime.ZONE).withSecond(0).withNano(0));
        result.setLabel(words.get("call.result"));
        result.setItems(Result.values());
        result.setItemLabelGenerator(each -> words.get("call.result." + ReviewTexts.key(each)));
        Button record = new Button(words.get("action.record"), click -> record(desk));
        Div form = new Div(number, source, person, at, result, note, record);
        form.addClassNames("desk-form", "call-form");
        Paragraph lead = new Paragraph(words.get(open.proofWanted() ? "call.wanted" : "call.enough"));
        add(new H2(words.get("call")), lead);
        if (!open.callBacks().isEmpty()) {
            add(new UnorderedList(open.callBacks().stream().map(this::line).toArray(ListItem[]::new)));
        }
        add(form);
    }

    private ListItem line(CallBack call) {
        CallBack.Talk talk = call.talk();
        return new ListItem(words.get(
                call.counts() ? "call.line" : "call.line.former",
                HallTime.minute(talk.at()),
                talk.number(),
                talk.source(),
                talk.person(),
                words.get("call.result." + ReviewTexts.key(talk.result())),
                talk.note(),
                call.officer()));
    }

    private void record(Desk desk) {
        boolean whole = List.of(number, source, person).stream()
                .map(field -> isGiven(field))
                .reduce(true, Boolean::logicalAnd);
        boolean known = result.getValue() != null;
        result.setErrorMessage(words.get("problem.missing"));
        result.setInvalid(!known);
        boolean dated = at.getValue() != null;
        at.setErrorMessage(words.get("problem.missing"));
        at.setInvalid(!dated);
        if (whole && known && dated) {
            desk.attempt(
                    words.get("call.recorded"),
                    caller -> desk.services()
                            .reviews()
                            .record(
                                    caller,
                                    desk.number(),
                                    new CallBack.Talk(
                                            number.getValue(),
                                            source.getValue(),
                                            person.getValue(),
                                            at.getValue().atZone(HallTime.ZONE).toInstant(),
                                            result.getValue(),
                                            note.getValue())));
        }
    }

    private boolean isGiven(TextField field) {
        boolean given = !field.getValue().isBlank();
        field.setErrorMessage(words.get("problem.missing"));
        field.setInvalid(!given);
        return given;
    }

    private TextField field(String label, String help) {
        TextField field = new TextField(words.get(label));
        field.setMaxLength(CallBack.Talk.LONGEST);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
        if (!help.isEmpty()) {
            field.setHelperText(words.get(help));
        }
        return field;
    }
}
