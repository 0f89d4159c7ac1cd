package org.certhall.plugins.payments.wechat;

/** The configuration of one merchant; several with the factory PID {@value #PID} are several channels. */
@interface Settings {
    String PID = "org.certhall.plugins.payments.wechat";

    /** Unique among channels; the last part of the address of its notices. */
    String id() default "wechat";

    String name() default "微信支付";

    String name_en() default "WeChat Pay";

    /** Where {@code /v3} stands. */
    String endpoint() default "https://api.mch.weixin.qq.com/";

    /** 商户号. */
    String merchant() default "";

    /** AppID. */
    String app() default "";

    /** Serial number of the merchant's API certificate. */
    String serial() default "";

    /** File with the private key of that certificate, {@code apiclient_key.pem}. */
    String merchantKey() default "";

    /** 微信支付公钥ID, such as {@code PUB_KEY_ID_…}. */
    String platformKeyId() default "";

    /** File with WeChat Pay's public key, {@code pub_key.pem}. */
    String platformKey() default "";

    /** APIv3 key of 32 characters, best given as {@code $[secret:NAME]}; its name begins with a dot: it is no service property. */
    String _apiKey() default "";
}
