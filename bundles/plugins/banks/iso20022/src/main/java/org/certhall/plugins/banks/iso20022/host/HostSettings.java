package org.certhall.plugins.banks.iso20022.host;

/** The configuration of one host; several with the factory PID {@value #PID} are several hosts. */
public @interface HostSettings {
    String PID = "org.certhall.plugins.banks.iso20022";

    /** Unique among hosts; bank files name it. */
    String id() default "main";

    String name() default "银行直联";

    String name_en() default "Bank host";

    /** Address that ends with a slash; the messages stand below it under their names. */
    String endpoint() default "";

    /** Whom the bank knows the hall as. */
    String customer() default "";

    /** The hall's own account, from which deposits are paid. */
    String account() default "";

    /** Name of that account. */
    String accountName() default "";

    /** CNAPS number of the branch that keeps it. */
    String branch() default "";

    /** What organisations read beside the amount 附言. */
    String remark() default "打款验证";

    /** PEM file with the hall's private key (PKCS #8, RSA of at least 2048 bits or EC). */
    String key() default "";

    /** PEM file with the bank's certificate, or its public key. */
    String bankKey() default "";

    /** Whether entries are told at once, {@code camt.054}, or in statements alone, {@code camt.053}. */
    String entries() default "camt.054";
}
