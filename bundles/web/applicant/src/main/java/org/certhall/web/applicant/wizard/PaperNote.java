package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certhall.api.application.ReadPaper;
import org.certhall.api.reading.Finding;
import org.certhall.web.components.Words;

/** Says quietly at a picture what was read of it, and what an officer may ask about it; nothing of it holds anything up. */
final class PaperNote extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final Span status = new Span();
    private final Div doubts = new Div();
    private transient Optional<ReadPaper> shown = Optional.empty();

    PaperNote(Words words) {
        this.words = words;
        addClassName("paper-note");
        status.getElement().setAttribute("role", "status");
        status.addClassNames("muted", "small");
        add(status, doubts);
    }

    /** Shows what is known of the picture that stands here; nothing where none does or nobody reads it. */
    void show(Optional<ReadPaper> paper) {
        if (paper.equals(shown)) {
            return;
        }
        shown = paper;
        status.setText(paper.map(this::summary).orElse(""));
        doubts.removeAll();
        List<Finding> findings = paper.map(ReadPaper::doubts).orElse(List.of());
        doubts.setClassName("notice-box", !findings.isEmpty());
        findings.forEach(finding -> doubts.add(new Paragraph(words.get(key(finding)))));
        if (!findings.isEmpty()) {
            Paragraph goOn = new Paragraph(words.get("doubt.go-on"));
            goOn.addClassNames("muted", "small");
            doubts.add(goOn);
        }
    }

    private String summary(ReadPaper paper) {
        if (paper.reading()) {
            return words.get("reading.now");
        }
        List<String> said = new ArrayList<>();
        if (!paper.offers().isEmpty()) {
            said.add(words.get("reading.offers", paper.offers().size()));
        } else if (paper.items() > 0) {
            said.add(words.get("reading.agrees"));
        } else if (isLicence(paper)) {
            said.add(words.get("reading.nothing"));
        } else if (paper.doubts().isEmpty() && paper.missing().isEmpty()) {
            said.add(words.get("reading.letter"));
        }
        paper.missing().stream()
                .sorted()
                .map(aspect -> words.get("reading.missing." + aspect.name().toLowerCase(Locale.ROOT)))
                .forEach(said::add);
        return String.join(" ", said);
    }

    private static boolean isLicence(ReadPaper paper) {
        return paper.paper().value().equals("document:licence");
    }

    private static String key(Finding finding) {
        String check = finding.check().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String outcome = finding.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "doubt." + check + "." + outcome;
    }
}
