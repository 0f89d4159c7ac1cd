package org.certhall.core.access;

/** A guarded service before the guard: registered under this type alone, and offered to others by the guard. */
public interface Unguarded {}
