package org.certhall.core.support;

import org.certhall.core.message.MessageTemplates;
import org.certhall.core.message.TemplateFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The template of the message that carries an answer. */
@Component
public final class SupportTemplates implements MessageTemplates {
    private final TemplateFile file = TemplateFile.read(SupportTemplates.class, "support-templates");

    @Activate
    public SupportTemplates() {}

    @Override
    public TemplateFile file() {
        return file;
    }
}
