package org.certhall.web.applicant.selection;

/** Why a field of step one does not hold. */
public record Problem(Field field, Reason reason) {
    /** What is wrong. */
    public enum Reason {
        MISSING,
        GONE,
        OUT_OF_RANGE
    }
}
