package org.certhall.api.access;

/** The number of an account. */
public record AccountId(long value) {}
