package org.certhall.core.account;

import org.certhall.api.access.Role;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;

/** An account of the demonstration, as its configuration says. */
record DemoAccount(LoginName login, MobileNumber mobile, EmailAddress email, String name, Role role, String password) {
    private static final int PARTS = 6;

    /**
     * Reads a line of the configuration.
     *
     * @throws IllegalArgumentException where it has another form
     */
    static DemoAccount parse(String line) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a demonstration's account has six parts");
        }
        return new DemoAccount(
                LoginName.of(parts[0]),
                new MobileNumber(parts[1]),
                EmailAddress.parse(parts[2]).orElseThrow(IllegalArgumentException::new),
                RealName.of(parts[3]),
                Role.valueOf(parts[4]),
                parts[5]);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "DemoAccount[" + login.value() + "]";
    }
}
