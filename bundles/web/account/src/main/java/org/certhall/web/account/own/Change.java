package org.certhall.web.account.own;

import com.vaadin.flow.component.Component;

/** The form for each thing that may be changed. */
final class Change {
    private Change() {}

    static Component of(OwnPage page, Item item) {
        return switch (item) {
            case NAME -> new NameChange(page);
            case MOBILE -> new MobileChange(page);
            case EMAIL -> new EmailChange(page);
            case PASSWORD -> new PasswordChange(page);
            case SECOND_FACTOR, AUTHENTICATOR -> new SecondFactorSetUp(page, item);
            case RECOVERY_CODES -> new RecoveryRenewal(page);
            case CLOSE -> new Closing(page);
            case LOGIN_NAME -> throw new IllegalArgumentException("a login name stays");
        };
    }
}
