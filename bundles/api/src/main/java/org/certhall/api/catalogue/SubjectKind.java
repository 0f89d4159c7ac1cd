package org.certhall.api.catalogue;

/** Whom a certificate names. */
public enum SubjectKind {
    ORGANISATION,
    INDIVIDUAL
}
