package org.certhall.plugins.sms.aliyun;

/** The configuration of one gateway; several with the factory PID {@value #PID} are several gateways. */
@interface Settings {
    String PID = "org.certhall.plugins.sms.aliyun";

    /** Unique among gateways. */
    String id() default "aliyun";

    String name() default "阿里云短信";

    String name_en() default "Aliyun SMS";

    String endpoint() default "https://dysmsapi.aliyuncs.com/";

    /** AccessKey ID. */
    String keyId() default "";

    /** AccessKey secret, best given as {@code $[secret:NAME]}; its name begins with a dot: it is no service property. */
    String _secret() default "";

    /** 签名 as approved, without its brackets. */
    String signature() default "";

    /** Approved templates: {@code message-kind=TemplateCode}; {@code code.*} stands for a family. */
    String[] templates() default {};
}
