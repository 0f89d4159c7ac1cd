package org.certhall.web.account.own;

import java.util.Locale;
import org.certhall.api.account.OwnAccount.Details;
import org.certhall.web.components.Words;

/** One thing about an account. */
enum Item {
    LOGIN_NAME,
    NAME,
    MOBILE,
    EMAIL,
    PASSWORD,
    SECOND_FACTOR,
    AUTHENTICATOR,
    RECOVERY_CODES,
    CLOSE;

    /** Gives the part of the keys of its texts. */
    String key() {
        return "own." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says whether it may be changed at all. */
    boolean isChangeable() {
        return this != LOGIN_NAME;
    }

    /** Says whether it is there to be changed now. */
    boolean isOffered(Details details) {
        return switch (this) {
            case SECOND_FACTOR -> !details.secondFactor();
            case AUTHENTICATOR, RECOVERY_CODES -> details.secondFactor();
            default -> true;
        };
    }

    String value(Details details, Words words) {
        return switch (this) {
            case LOGIN_NAME -> details.identity().loginName();
            case NAME -> details.identity().name();
            case MOBILE -> details.mobile();
            case EMAIL -> details.email();
            case PASSWORD -> words.get("own.password.value");
            case SECOND_FACTOR -> words.get("own.second-factor.off");
            case AUTHENTICATOR -> words.get("own.authenticator.on");
            case RECOVERY_CODES -> words.get("own.recovery-codes.left", details.recoveryCodesLeft());
            case CLOSE -> "";
        };
    }
}
