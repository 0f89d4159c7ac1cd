package org.certhall.web.portal.api;

/** The page of the deposit, as a bank's own form sees it. */
public interface DepositForm {
    /** Gives the CNAPS number of the branch as it stands; blank where none has been given. */
    String branch();

    /** Takes the CNAPS number of the branch; whether it is right is said at its field when the deposit is asked for. */
    void branch(String typed);
}
