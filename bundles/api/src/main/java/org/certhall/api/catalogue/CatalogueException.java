package org.certhall.api.catalogue;

/** The error of this area: something asked of the catalogue is not on offer. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public CatalogueException(Code code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What is wrong, stable over versions. */
    public enum Code {
        PROJECT_NOT_ON_OFFER,
        CERTIFICATE_TYPE_NOT_ON_OFFER,
        TERM_NOT_ON_OFFER,
        QUANTITY_NOT_ON_OFFER,
        KEY_TYPE_NOT_ON_OFFER,
        DELIVERY_NOT_ON_OFFER
    }
}
