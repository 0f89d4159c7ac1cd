package org.certhall.plugins.mail.smtp;

/** The configuration of one sender; several with the factory PID {@value #PID} are several senders. */
@interface Settings {
    String PID = "org.certhall.plugins.mail.smtp";

    /** Unique among senders. */
    String id() default "smtp";

    String name() default "SMTP 邮件";

    String name_en() default "SMTP mail";

    String host() default "";

    int port() default 587;

    /** {@code starttls}, or {@code implicit} as on port 465; there is no mail without TLS. */
    String tls() default "starttls";

    /** PEM file with the certificates to trust; blank: those that the JDK trusts. */
    String trustAnchors() default "";

    /** Blank where the server wants no login. */
    String user() default "";

    /** Best given as {@code $[secret:NAME]}; its name begins with a dot, so that it is no service property. */
    String _password() default "";

    /** Address of the sender. */
    String from() default "";

    /** Name of the sender, as mailboxes show it. */
    String fromName() default "";
}
