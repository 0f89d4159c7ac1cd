package org.certhall.api.reading;

/** What a paper can say that a form asks for. */
public enum PaperItem {
    ORGANISATION_NAME,
    SOCIAL_CREDIT_CODE,
    LEGAL_PERSON,
    ADDRESS,
    /** The person whom a letter authorises. */
    HANDLER_NAME
}
