package org.certhall.web.applicant.selection;

/** The fields of step one in their order on the page (S31 to S40). */
public enum Field {
    PROJECT,
    CERTIFICATE_TYPE,
    YEARS,
    QUANTITY,
    KEY_TYPE
}
