package org.certhall.api.account;

/**
 * An edition of a legal text that somebody has ticked (S12).
 *
 * @param textId id of the legal text, such as {@code agreement}
 */
public record AcceptedEdition(String textId, String version) {}
