package org.certhall.core.verification;

/** Whom an enquiry is about. */
enum Subject {
    ORGANISATION,
    /** 经办人, for individuals 申请人. */
    HANDLER
}
