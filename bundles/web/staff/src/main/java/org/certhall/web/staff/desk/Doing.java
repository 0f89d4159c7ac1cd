package org.certhall.web.staff.desk;

import java.util.function.Consumer;
import org.certhall.api.access.Caller;

/** Does what a panel asks for, says so or says why not, and shows the list anew. */
@FunctionalInterface
public interface Doing {
    /**
     * Tries a call of a service.
     *
     * @param done what to say after it
     */
    void attempt(String done, Consumer<Caller> call);
}
