package org.certhall.api.application;

import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.value.LocalisedText;

/**
 * A legal text that an application needs the applicant's consent to.
 *
 * @param edition the one in force
 * @param given whether he has accepted this very edition for this application
 */
public record Agreement(AcceptedEdition edition, LocalisedText title, boolean given) {}
