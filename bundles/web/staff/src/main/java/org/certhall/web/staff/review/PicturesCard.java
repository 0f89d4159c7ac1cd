package org.certhall.web.staff.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.application.Remark;
import org.certhall.api.document.DocumentException;
import org.certhall.api.reading.Finding;
import org.certhall.api.reading.Place;
import org.certhall.api.review.ReviewCase;
import org.certhall.web.components.Notice;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.FieldNames;
import org.certhall.web.components.picture.PictureViewer;

/** The pictures, one of them large; each look at one is on record. */
final class PicturesCard extends Div {
    private static final long serialVersionUID = 1;
    private static final List<Key> DIGITS = List.of(
            Key.DIGIT_1,
            Key.DIGIT_2,
            Key.DIGIT_3,
            Key.DIGIT_4,
            Key.DIGIT_5,
            Key.DIGIT_6,
            Key.DIGIT_7,
            Key.DIGIT_8,
            Key.DIGIT_9);

    private final transient Desk desk;
    private final transient Words words;
    private final transient ReviewCase open;
    private final transient FieldNames names;
    private final transient RemarkList remarks;
    private final List<NativeButton> choices = new ArrayList<>();
    private final PictureViewer viewer;
    private final Notice away = Notice.warning();
    private final Div about = new Div();

    PicturesCard(Desk desk, ReviewCase open, RemarkList remarks) {
        this.desk = desk;
        this.words = desk.words();
        this.open = open;
        this.names = desk.names(open);
        this.remarks = remarks;
        viewer = new PictureViewer(words.locale());
        addClassNames("card", "stack", "review-pictures");
        Div tabs = new Div();
        tabs.addClassNames("row", "state-filter");
        tabs.getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("pictures"));
        for (int i = 0; i < open.papers().size(); i++) {
            tabs.add(choice(i));
        }
        about.addClassName("stack");
        Paragraph audited = new Paragraph(words.get("pictures.audited"));
        audited.addClassNames("muted", "small");
        add(new H2(words.get("pictures")), tabs, away, viewer, about, audited);
        first().ifPresent(this::show);
    }

    /** The second time, what was changed comes first. */
    private Optional<ReviewCase.Paper> first() {
        return open.papers().stream()
                .filter(ReviewCase.Paper::changed)
                .findFirst()
                .or(() -> open.papers().stream().findFirst());
    }

    private NativeButton choice(int position) {
        ReviewCase.Paper paper = open.papers().get(position);
        boolean keyed = position < DIGITS.size();
        String label = names.label(paper.field());
        NativeButton choice = new NativeButton(
                keyed ? words.get("pictures.choice", label, position + 1) : label, click -> show(paper));
        choice.addClassName("filter-button");
        if (keyed) {
            Shortcuts.addShortcutListener(this, () -> show(paper), DIGITS.get(position), KeyModifier.ALT);
        }
        choices.add(choice);
        return choice;
    }

    private void show(ReviewCase.Paper paper) {
        for (int i = 0; i < choices.size(); i++) {
            boolean chosen = open.papers().get(i).equals(paper);
            choices.get(i).getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        }
        String label = names.label(paper.field());
        about.removeAll();
        viewer.draw(false, place -> {});
        try {
            viewer.show(label, desk.services().documents().preview(desk.caller(), paper.document()));
            viewer.mark(marks(paper));
            away.show("");
        } catch (DocumentException | AccessDeniedException unavailable) {
            away.show(words.get("pictures.away"));
            return;
        }
        if (paper.changed()) {
            about.add(note(Tone.WAITING, words.get("field.changed"), words.get("pictures.changed")));
        }
        paper.remark().ifPresent(remark -> about.add(new Paragraph(words.get("field.remark", remark.reason()))));
        paper.findings().forEach(finding -> about.add(finding(finding)));
        about.add(new RemarkEditor(
                words,
                paper.field().key(),
                label,
                remarks,
                Usual.of(words, open, paper.field()),
                Optional.of(new SpotFields(words, viewer))));
    }

    private Map<String, Place> marks(ReviewCase.Paper paper) {
        Map<String, Place> marks = new TreeMap<>();
        remarks.of(paper.field().key())
                .flatMap(Remark::spot)
                .ifPresent(spot -> marks.put(words.get("spot.here"), spot));
        return marks;
    }

    private Component finding(Finding finding) {
        boolean doubtful = finding.doubtful();
        String outcome = words.get("outcome." + ReviewTexts.key(finding.outcome()));
        return note(doubtful ? Tone.BAD : Tone.GOOD, outcome, words.get("check." + ReviewTexts.key(finding.check())));
    }

    private static Component note(Tone tone, String word, String text) {
        Div note = new Div(new StateBadge(tone, word), new Span(text));
        note.addClassNames("row", "field-note");
        return note;
    }
}
