package org.certhall.testing.peers;

import java.time.Instant;

/** A short message as it arrived on a phone, with the signature that the operator shows. */
public record Sms(String to, String text, Instant at) {}
