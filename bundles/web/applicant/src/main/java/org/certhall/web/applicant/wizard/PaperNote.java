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
        List<String> said = new ArrayList<>();
        if (!paper.offers().isEmpty()) {
            said.add(words.get("reading.offers", paper.offers().size()));
        }
        if (paper.reading()) {
            said.add(words.get("reading.now"));
        } else {
            outcome(paper).map(words::get).ifPresent(said::add);
            paper.missing().stream()
                    .sorted()
                    .map(aspect -> words.get("reading.missing." + aspect.name().toLowerCase(Locale.ROOT)))
                    .forEach(said::add);
        }
        return String.join(" ", said);
    }

    /** Gives the key of what is said where there is nothing to be taken over. */
    private static Optional<String> outcome(ReadPaper paper) {
        if (!paper.offers().isEmpty()) {
            return Optional.empty();
        }
        if (paper.items() > 0) {
            return Optional.of("reading.agrees");
        }
        if (isLicence(paper)) {
            return Optional.of("reading.nothing");
        }
        boolean clean = paper.doubts().isEmpty() && paper.missing().isEmpty();
        return clean ? Optional.of("reading.letter") : Optional.empty();
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
