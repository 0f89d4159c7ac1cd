package org.certhall.api.application;

/**
 * An organisation that the account has applied for before.
 *
 * @param id of the entry in the account's book
 * @param number as it is kept
 */
public record FormerOrganisation(long id, String name, String number) {}
