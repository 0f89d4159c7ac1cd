package org.certhall.api.access;

/** A role of the hall (requirements §0). */
public enum Role {
    APPLICANT,
    CLERK,
    REVIEWER,
    /** 审核主管: reassigns reviews and recalls wrong approvals (T27). */
    SUPERVISOR,
    PRODUCER,
    DISPATCHER,
    FINANCE,
    SUPPORT,
    AUDITOR,
    ADMINISTRATOR,
    PARTNER
}
