package org.certhall.web.staff.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.application.Section;
import org.certhall.api.review.ReviewCase;
import org.certhall.api.review.ReviewException;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.FieldNames;

/** What was typed, beside what pictures and authorities say of it; what differs is marked. */
final class FieldsCard extends Div {
    private static final long serialVersionUID = 1;

    private final transient Desk desk;
    private final transient Words words;
    private final transient ReviewCase open;
    private final transient FieldNames names;
    private final transient RemarkList remarks;
    private final Div groups = new Div();

    FieldsCard(Desk desk, ReviewCase open, RemarkList remarks) {
        this.desk = desk;
        this.words = desk.words();
        this.open = open;
        this.names = desk.names(open);
        this.remarks = remarks;
        addClassNames("card", "stack");
        groups.addClassName("stack");
        boolean again = open.line().round() > 1 && open.fields().stream().anyMatch(field -> isChanged(field));
        Checkbox changed = new Checkbox(words.get("fields.changed"), again);
        changed.setVisible(again);
        changed.addValueChangeListener(change -> show(change.getValue()));
        add(new H2(words.get("fields")), changed, groups);
        show(again);
    }

    private static boolean isChanged(ReviewCase.Field field) {
        return field.former().isPresent() || field.remark().isPresent();
    }

    private void show(boolean changedAlone) {
        groups.removeAll();
        Map<Section, DescriptionList> lists = new EnumMap<>(Section.class);
        open.fields().stream()
                .filter(field -> !changedAlone || isChanged(field))
                .forEach(field -> lists.computeIfAbsent(field.field().section(), this::group)
                        .add(new DescriptionList.Term(names.label(field.field())), description(field)));
    }

    private DescriptionList group(Section section) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("summary", "review-fields");
        groups.add(new Div(new H3(names.heading(section)), list));
        return list;
    }

    private DescriptionList.Description description(ReviewCase.Field field) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.getElement().setAttribute("data-field", field.field().key().value());
        description.setClassName("differs", field.differs());
        description.add(value(field));
        field.former()
                .ifPresent(former -> description.add(note(
                        Tone.WAITING, words.get("field.changed"), words.get("field.former", inWords(field, former)))));
        field.remark().ifPresent(remark -> description.add(plain(words.get("field.remark", remark.reason()))));
        field.said().forEach(said -> description.add(said(said)));
        if (field.disputed()) {
            description.add(note(Tone.BAD, words.get("field.differs"), words.get("field.disputed")));
        }
        description.add(new RemarkEditor(
                words,
                field.field().key(),
                names.label(field.field()),
                remarks,
                Usual.of(words, open, field.field()),
                Optional.empty()));
        return description;
    }

    private Component value(ReviewCase.Field field) {
        Span value = new Span(inWords(field, field.value()));
        value.addClassNames("field-value", "tabular");
        Div line = new Div(value);
        line.addClassName("row");
        if (field.masked()) {
            Button reveal = new Button(words.get("field.reveal"));
            reveal.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            reveal.setAriaLabel(words.get("field.reveal.label", names.label(field.field())));
            reveal.addClickListener(click -> reveal(field, value, reveal));
            line.add(reveal);
        }
        return line;
    }

    private void reveal(ReviewCase.Field field, Span value, Button reveal) {
        try {
            value.setText(desk.services()
                    .reviews()
                    .reveal(desk.caller(), desk.number(), field.field().key()));
            reveal.setVisible(false);
        } catch (ReviewException refused) {
            desk.tell().of("", ReviewTexts.refused(refused, words));
        }
    }

    private String inWords(ReviewCase.Field field, String value) {
        return value.isEmpty() ? words.get("field.blank") : names.inWords(field.field(), value);
    }

    private Component said(ReviewCase.Said said) {
        String paper = open.papers().stream()
                .filter(each -> each.field().key().equals(said.paper()))
                .map(each -> names.label(each.field()))
                .findFirst()
                .orElse("");
        return note(
                said.differs() ? Tone.BAD : Tone.GOOD,
                words.get(said.differs() ? "field.differs" : "field.agrees"),
                words.get("field.said", paper, said.value()));
    }

    private static Component note(Tone tone, String word, String text) {
        Div note = new Div(new StateBadge(tone, word), new Span(text));
        note.addClassNames("row", "field-note");
        return note;
    }

    private static Component plain(String text) {
        Div note = new Div(new Span(text));
        note.addClassNames("field-note", "muted");
        return note;
    }
}
