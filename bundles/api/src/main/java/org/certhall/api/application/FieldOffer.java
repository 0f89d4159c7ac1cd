package org.certhall.api.application;

/** A value that a field might take; taken by whoever fills in the form, never by itself. */
public record FieldOffer(FieldKey field, String value, Source source) {
    /** Where it comes from. */
    public enum Source {
        /** The QR code on the picture. */
        QR,
        /** Text recognised on the picture. */
        OCR,
        /** What the account has filled in for this organisation before. */
        FORMER
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "FieldOffer[" + field + ", " + source + "]";
    }
}
