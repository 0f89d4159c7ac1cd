package org.certhall.plugins.payments.transfer;

/** The hall's account that payers transfer to; several with the factory PID {@value #PID} are several channels. */
@interface Settings {
    String PID = "org.certhall.plugins.payments.transfer";

    /** Unique among channels. */
    String id() default TransferPlugIn.USUAL;

    String name() default "对公转账";

    String name_en() default "Bank transfer";

    /** 账户名称. */
    String accountName() default "";

    /** 开户行, with its branch. */
    String bank() default "";

    /** 账号; its entries have to be read by a {@code StatementSource}. */
    String account() default "";

    /** 联行号 of twelve digits; may be left out. */
    String branch() default "";

    /** Days for which a code can be used; 1 to 30. */
    int days() default 7;
}
