package org.certhall.web.applicant.sheet;

/** Why the rows of a file are not those of the table that was handed out. */
final class SheetFaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** What is wrong. */
    enum Kind {
        /** The row of keys is not there. */
        NOT_OURS,
        /** It belongs to another project. */
        OTHER_PROJECT
    }

    SheetFaultException(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
