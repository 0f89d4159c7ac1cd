package org.certhall.web.account.login;

import java.util.List;
import java.util.Optional;
import org.certhall.api.account.Login;
import org.certhall.api.account.LoginResult;

/**
 * A login between its first and its last page; kept in the browser's session.
 *
 * @param enrolled the second factor that was just set up, whose recovery codes are shown once
 */
record Pending(LoginResult result, Optional<Login.Enrolled> enrolled) {
    static Pending of(LoginResult result) {
        return new Pending(result, Optional.empty());
    }

    static Pending of(Login.Enrolled enrolled) {
        return new Pending(enrolled.login(), Optional.of(enrolled));
    }

    List<String> recoveryCodes() {
        return enrolled.map(Login.Enrolled::recoveryCodes).orElse(List.of());
    }
}
