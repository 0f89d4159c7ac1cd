package org.certhall.api.challenge;

/** The form that a captcha belongs to; an answer counts for no other. */
public enum CaptchaForm {
    REGISTRATION,
    LOGIN,
    LOGIN_CODE,
    FORGOTTEN_PASSWORD,
    LOST_NUMBER,
    SUPPORT
}
