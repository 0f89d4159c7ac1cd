package org.certhall.web.applicant.wizard;

/** Runs what asks the service for something, and says on the page why it was refused. */
@FunctionalInterface
interface Attempts {
    /** Tells whether it was done. */
    boolean run(Runnable action);
}
