package org.certhall.core.account;

/** How far the life of an account has come. */
public enum AccountState {
    /** Made by somebody else; its owner has not set a password yet. */
    INVITED,
    ACTIVE,
    /** Closed for good; who it belonged to has been erased. */
    CLOSED
}
