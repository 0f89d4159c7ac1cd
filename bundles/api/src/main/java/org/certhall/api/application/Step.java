package org.certhall.api.application;

/** A step of the wizard (S41). */
public enum Step {
    /** 证书信息. */
    CERTIFICATE,
    /** 机构/经办人信息. */
    APPLICANT,
    /** 发票信息, with the delivery. */
    INVOICE,
    /** The overview of everything before 确认提交. */
    OVERVIEW
}
