package org.certhall.api.account;

/** A field of the account forms, by which a problem finds its place. */
public enum Field {
    MOBILE,
    CAPTCHA,
    AGREEMENT,
    CODE,
    LOGIN_NAME,
    NAME,
    EMAIL,
    PASSWORD,
    PASSWORD_AGAIN,
    CURRENT_PASSWORD,
    /** The one field of the login page for login name, mobile number or e-mail address. */
    IDENTIFIER,
    /** A one-time password of an authenticator app, or a recovery code. */
    SECOND_FACTOR,
    LETTER,
    ROLES,
    /** The form as a whole. */
    FORM
}
