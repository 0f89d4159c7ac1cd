package org.certhall.plugins.payments.unionpay;

/** The configuration of one merchant; several with the factory PID {@value #PID} are several channels. */
@interface Settings {
    String PID = "org.certhall.plugins.payments.unionpay";

    /** Unique among channels; the last part of the address of its notices. */
    String id() default "unionpay";

    String name() default "银联";

    String name_en() default "UnionPay";

    /** Where {@code /gateway/api} stands. */
    String gateway() default "https://gateway.95516.com/";

    /** Where bills are fetched. */
    String files() default "https://filedownload.95516.com/";

    /** 商户代码, 15 characters. */
    String merchant() default "";

    /** File with the merchant's signing key and certificate (PKCS#12, {@code .pfx}). */
    String signingKey() default "";

    /** Password of that file, best given as {@code $[secret:NAME]}; its name begins with a dot: it is no service property. */
    String _password() default "";

    /** File with UnionPay's root and intermediate certificates, as PEM one after the other. */
    String trustAnchors() default "";

    /** Whose certificate must sign: the third part of its common name. */
    String signer() default "中国银联股份有限公司";
}
