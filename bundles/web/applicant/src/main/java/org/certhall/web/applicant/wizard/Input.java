package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;

/** A field on the page: label above, help or the reason below. */
interface Input {
    Component component();

    /** Gives what was typed or chosen; blank for nothing. */
    String value();

    /** Shows an answer, without telling {@link #onChange}. */
    void show(String value);

    /** Shows the former answer again, where the new one cannot be saved and could not be given once more. */
    default void undo() {}

    /** Shows what is wrong; blank for nothing. */
    void problem(String sentence);

    void focus();

    /** Calls back when the visitor has changed the answer and left the field. */
    void onChange(Runnable changed);
}
