package org.certhall.api.access;

/** A role of the hall (requirements §0). */
public enum Role {
    APPLICANT,
    CLERK,
    REVIEWER,
    PRODUCER,
    DISPATCHER,
    FINANCE,
    SUPPORT,
    AUDITOR,
    ADMINISTRATOR,
    PARTNER
}
