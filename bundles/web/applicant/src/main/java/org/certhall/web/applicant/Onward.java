package org.certhall.web.applicant;

import java.util.Map;
import org.certhall.web.applicant.selection.StepOne;
import org.certhall.web.applicant.selection.Wanted;

/** Where step one leads: it may begin an application, or change one that has begun. */
public interface Onward {
    /** Gives what was chosen before, for an address that says nothing. */
    Wanted before();

    /** Gives what stands in the page's address beside the choices. */
    Map<String, String> address();

    /** Tells whether many applications may begin with the choices. */
    default boolean many() {
        return false;
    }

    /** Goes on with choices that hold, and gives the reason where that cannot be done now; blank where it was done. */
    String proceed(StepOne step);
}
