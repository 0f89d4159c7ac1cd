package org.certhall.plugins.identity.registry;

/** The configuration of one verifier; several with the factory PID {@value #PID} are several verifiers. */
@interface Settings {
    String PID = "org.certhall.plugins.identity.registry";

    /** Unique among verifiers. */
    String id() default "registry";

    String name() default "工商与身份数据服务";

    String name_en() default "Registry service";

    /** Address that ends with a slash; {@code organisation} and {@code person} stand below it. */
    String endpoint() default "";

    /** Whom the service knows the hall as. */
    String customer() default "";

    /** Shared secret, best given as {@code $[secret:NAME]}; its name begins with a dot: it is no service property. */
    String _secret() default "";
}
