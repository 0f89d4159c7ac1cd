package org.certhall.web.applicant.wizard;

import java.util.Locale;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.FormField;
import org.certhall.api.application.FormField.Kind;
import org.certhall.api.identifier.Fault;
import org.certhall.web.components.Words;

/** What is said of a wrong answer: what is wrong, and at which place (S68, S82). */
record ProblemTexts(Words words) {
    String of(FormField field, FieldProblem problem) {
        return switch (problem.code()) {
            case MISSING -> missing(field.kind());
            case FAULT -> problem.fault() == null ? missing(field.kind()) : fault(problem.fault());
            case TOO_LONG -> words.get("problem.too-long", problem.limit());
            case MALFORMED ->
                words.get(field.kind() == Kind.MAIL ? "problem.malformed.mail" : "problem.malformed.other");
            case NOT_OFFERED -> words.get("problem.not-offered");
            case GONE -> words.get("problem.gone");
            case PATTERN -> problem.message() == null ? words.get("problem.pattern") : words.of(problem.message());
        };
    }

    private String missing(Kind kind) {
        return switch (kind) {
            case IMAGE -> words.get("problem.missing.image");
            case MOBILE -> words.get("problem.missing.mobile");
            case CHOICE, ORGANISATION_DOCUMENT, PERSON_DOCUMENT, DATE -> words.get("problem.missing.choice");
            default -> words.get("problem.missing");
        };
    }

    private String fault(Fault fault) {
        String key = "fault." + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.get(key, fault.place(), fault.character(), fault.expected());
    }
}
