package org.certhall.api.application;

import java.util.List;

/** The error of the application area. */
public final class ApplicationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final transient List<FieldProblem> problems;

    /** What went wrong. */
    public enum Code {
        /** There is no such application, or it is somebody else's. */
        UNKNOWN,
        /** It has been handed in, given up, or has expired. */
        CLOSED,
        /** The project is not on offer at the moment; everything is kept. */
        PROJECT_AWAY,
        /** What was chosen of the project is no longer on offer. */
        SELECTION_GONE,
        /** Answers are missing or wrong; {@link #problems} names them. */
        INCOMPLETE,
        /** The project or its price has changed since the applicant looked. */
        OFFER_CHANGED,
        /** The declaration was not accepted, or not in its present editions. */
        NOT_DECLARED,
        /** The comparison of identities was not consented to. */
        NO_IDENTITY_CONSENT,
        /** A text to be accepted is not in force at the moment. */
        TEXTS_AWAY,
        /** Nobody writes that letter in that format at the moment. */
        NO_LETTER,
        /** The account has as many open drafts as one may have. */
        TOO_MANY_DRAFTS
    }

    public ApplicationException(Code code) {
        this(code, List.of());
    }

    public ApplicationException(Code code, List<FieldProblem> problems) {
        super(code.name());
        this.code = code;
        this.problems = List.copyOf(problems);
    }

    public Code code() {
        return code;
    }

    /** Gives what is wrong with the answers, in the order of the pages. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
