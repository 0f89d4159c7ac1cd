package org.certhall.plugins.payments.alipay;

/** The configuration of one merchant; several with the factory PID {@value #PID} are several channels. */
@interface Settings {
    String PID = "org.certhall.plugins.payments.alipay";

    /** Unique among channels; the last part of the address of its notices. */
    String id() default "alipay";

    String name() default "支付宝";

    String name_en() default "Alipay";

    String gateway() default "https://openapi.alipay.com/gateway.do";

    /** 应用 APPID. */
    String app() default "";

    /** 收款方 PID, which begins with 2088. */
    String seller() default "";

    /** File with the application's private key, PKCS#8. */
    String appKey() default "";

    /** File with Alipay's public key (支付宝公钥), not the application's own. */
    String alipayKey() default "";
}
