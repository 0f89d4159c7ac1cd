package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;

/** What one step shows between its head and its buttons. */
interface StepContent {
    Component component();

    /** Shows the application as it is now. */
    void refresh();

    /** Shows everything that stands against going on, with the focus on the first; tells whether nothing does. */
    boolean check();

    /** Puts the focus on the first answer that an officer wants changed, if there is any. */
    void focusRemark();
}
