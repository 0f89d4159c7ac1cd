package org.certhall.web.staff.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.certhall.api.identity.Verification;
import org.certhall.api.identity.Verification.Standing;
import org.certhall.api.review.ReviewCase;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.StateNames;

/** Why the order came to the officers, what authorities say, what officers said, and what else is known. */
final class GroundsCard extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;

    GroundsCard(Desk desk, ReviewCase open) {
        words = desk.words();
        addClassNames("card", "stack");
        add(new H2(words.get("grounds")), new Paragraph(words.get("cause." + ReviewTexts.key(open.cause()))));
        open.recalled().ifPresent(reason -> add(note(Tone.BAD, words.get("recall"), reason)));
        if (!open.doubts().isEmpty()) {
            add(list(open.doubts().stream()
                    .sorted()
                    .map(doubt -> new ListItem(words.get("doubt." + ReviewTexts.key(doubt))))
                    .toArray(ListItem[]::new)));
        }
        open.registry().forEach(answer -> add(registry(answer)));
        open.opinions().forEach(opinion -> add(opinion(opinion)));
        add(new H2(words.get("others")));
        if (open.others().isEmpty()) {
            add(new Paragraph(words.get("others.none")));
        } else {
            add(list(open.others().stream().map(this::other).toArray(ListItem[]::new)));
        }
    }

    private static Component list(ListItem... items) {
        return new UnorderedList(items);
    }

    private Component registry(ReviewCase.Registry answer) {
        String who = words.get(answer.organisation() ? "registry.organisation" : "registry.handler");
        Verification said = answer.answer();
        Standing standing = Standing.UNTOLD;
        Tone tone = Tone.WAITING;
        String text = words.get("registry.no-record");
        if (said instanceof Verification.Match match) {
            standing = match.standing();
            tone = Tone.GOOD;
            text = words.get("registry.match");
        } else if (said instanceof Verification.Mismatch mismatch) {
            standing = mismatch.standing();
            tone = Tone.BAD;
            text = words.get(
                    "registry.mismatch",
                    mismatch.items().stream()
                            .sorted(Comparator.naturalOrder())
                            .map(item -> words.get("item." + ReviewTexts.key(item)))
                            .collect(Collectors.joining(words.get("separator"))));
        }
        Div part = new Div(note(tone, who, text));
        if (standing != Standing.UNTOLD) {
            boolean good = standing == Standing.IN_GOOD_STANDING;
            part.add(note(
                    good ? Tone.GOOD : Tone.BAD,
                    words.get("standing"),
                    words.get("standing." + ReviewTexts.key(standing))));
        }
        Paragraph source =
                new Paragraph(words.get("registry.source", answer.verifier(), HallTime.minute(answer.asked())));
        source.addClassNames("muted", "small");
        part.add(source);
        return part;
    }

    private Component opinion(ReviewCase.Opinion opinion) {
        String key = opinion.approves() ? "opinion.approves" : "opinion.refuses";
        return note(
                opinion.approves() ? Tone.GOOD : Tone.BAD,
                opinion.officer(),
                words.get(key, HallTime.minute(opinion.given()), opinion.reason()));
    }

    private ListItem other(ReviewCase.Other other) {
        return new ListItem(
                new Span(other.number().grouped() + " "),
                StateNames.badge(other.state(), words.locale()),
                new Span(words.get(
                        other.sameOwner() ? "others.same" : "others.another",
                        words.of(other.project()),
                        HallTime.minute(other.changed()))));
    }

    private static Component note(Tone tone, String word, String text) {
        Div note = new Div(new StateBadge(tone, word), new Span(text));
        note.addClassNames("row", "field-note");
        return note;
    }
}
