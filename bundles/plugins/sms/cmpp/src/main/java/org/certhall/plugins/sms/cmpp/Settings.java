package org.certhall.plugins.sms.cmpp;

/** The configuration of one gateway; several with the factory PID {@value #PID} are several gateways. */
@interface Settings {
    String PID = "org.certhall.plugins.sms.cmpp";

    /** Unique among gateways. */
    String id() default "cmpp";

    String name() default "CMPP 短信网关";

    String name_en() default "CMPP gateway";

    /** Host of the operator's gateway (ISMG). */
    String host() default "";

    int port() default 7890;

    /** SP_Id, also called enterprise code. */
    String account() default "";

    /** Best given as {@code $[secret:NAME]}; its name begins with a dot, so that it is no service property. */
    String _secret() default "";

    String serviceId() default "";

    /** The number that phones show. */
    String sourceNumber() default "";

    /** 签名, without its brackets. */
    String signature() default "";

    /** Submits that may wait for answers at a time. */
    int window() default 16;

    /** Submits in a second. */
    int rate() default 50;

    /** Seconds of silence before the gateway is asked whether it is there. */
    int aliveSeconds() default 30;
}
