package org.certhall.web.staff.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Remark;
import org.certhall.api.reading.Place;
import org.certhall.web.components.Words;

/** Where an officer writes what is to be changed about one answer: a reason of the usual ones, or one of his own. */
final class RemarkEditor extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient FieldKey field;
    private final transient RemarkList remarks;
    private final transient List<String> usual;
    private final String label;
    private final Optional<SpotFields> spot;

    /**
     * @param label of the field
     * @param spot for a picture
     */
    RemarkEditor(
            Words words,
            FieldKey field,
            String label,
            RemarkList remarks,
            List<String> usual,
            Optional<SpotFields> spot) {
        this.words = words;
        this.field = field;
        this.label = label;
        this.remarks = remarks;
        this.usual = usual;
        this.spot = spot;
        addClassName("remark-editor");
        close();
    }

    private void close() {
        removeAll();
        spot.ifPresent(SpotFields::end);
        Button edit =
                new Button(words.get(remarks.of(field).isPresent() ? "remark.edit" : "remark.add"), click -> open());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        edit.setAriaLabel(words.get("remark.label", edit.getText(), label));
        remarks.of(field).ifPresent(remark -> {
            Paragraph text = new Paragraph(words.get("remark.given", remark.reason()));
            text.addClassName("remark-given");
            add(text);
        });
        add(edit);
    }

    private void open() {
        removeAll();
        Select<String> canned = new Select<>();
        canned.setLabel(words.get("remark.usual"));
        canned.setItems(usual);
        TextArea reason = Reasons.area(words.get("remark.reason"), words.get("remark.reason.help"), Remark.LONGEST);
        canned.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                reason.setValue(change.getValue());
            }
        });
        Optional<Remark> former = remarks.of(field);
        former.ifPresent(remark -> reason.setValue(remark.reason()));
        Button keep = new Button(words.get("remark.keep"), click -> {
            if (Reasons.isGiven(reason, words.get("problem.reason"))) {
                Optional<Place> place = spot.flatMap(SpotFields::place);
                remarks.put(new Remark(field, reason.getValue().strip(), place));
                close();
            }
        });
        Button drop = new Button(words.get("remark.drop"), click -> {
            remarks.remove(field);
            close();
        });
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(keep, drop);
        buttons.addClassName("row");
        add(canned, reason);
        spot.ifPresent(fields -> {
            add(fields);
            fields.begin(former.flatMap(Remark::spot));
        });
        add(buttons);
        reason.focus();
    }
}
