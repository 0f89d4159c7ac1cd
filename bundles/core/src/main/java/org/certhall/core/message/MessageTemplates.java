package org.certhall.core.message;

/** The templates that one area of core brings; a service. */
public interface MessageTemplates {
    /** Gives them, the same for its whole life. */
    TemplateFile file();
}
