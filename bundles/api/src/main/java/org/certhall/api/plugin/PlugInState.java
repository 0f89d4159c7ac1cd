package org.certhall.api.plugin;

/** The state of a plug-in as an administrator sees it. */
public enum PlugInState {
    /** In service. */
    ACTIVE,
    /** Sound, but something that it needs is not there; it comes to life by itself. */
    WAITING,
    /** Unusable until its owner mends it; the reason says what is wrong. */
    BROKEN,
    /** Installed but stopped by an administrator. */
    STOPPED
}
