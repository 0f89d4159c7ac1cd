package org.certhall.api.plugin;

/** The kinds of plug-in that the house itself knows; a plug-in may bring a kind of its own. */
public final class PlugInKinds {
    public static final String PROJECT = "project";
    public static final String CERTIFICATE_TYPE = "certificate-type";
    public static final String KEY_TYPE = "key-type";
    public static final String LEGAL_TEXT = "legal-text";
    public static final String HELP_TOPIC = "help-topic";
    public static final String VIEW = "view";
    public static final String FRAGMENT = "fragment";
    public static final String THEME = "theme";
    public static final String DATABASE = "database";
    public static final String PROTECTION = "protection";
    public static final String AUDIT = "audit";
    public static final String BANK = "bank";
    public static final String BANK_HOST = "bank-host";
    public static final String SMS_GATEWAY = "sms-gateway";
    public static final String IDENTITY_VERIFIER = "identity-verifier";
    public static final String UPLOAD_SCANNER = "upload-scanner";
    public static final String DOCUMENT_STORE = "document-store";
    public static final String PAPER_READER = "paper-reader";
    public static final String LETTER_WRITER = "letter-writer";
    public static final String MAIL_SENDER = "mail-sender";
    public static final String PAYMENT_CHANNEL = "payment-channel";

    private PlugInKinds() {}
}
