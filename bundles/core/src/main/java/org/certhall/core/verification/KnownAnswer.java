package org.certhall.core.verification;

import java.time.Instant;
import org.certhall.api.identity.Verification;

/**
 * What an authority has said about an application as it stands.
 *
 * @param organisation whether about the organisation; else about the handler
 * @param verifier its id
 */
public record KnownAnswer(boolean organisation, Verification verification, String verifier, Instant asked) {}
