package org.certhall.core.staff;

import org.certhall.core.message.MessageTemplates;
import org.certhall.core.message.TemplateFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The templates of what staff are told about their accounts. */
@Component
public final class StaffTemplates implements MessageTemplates {
    private final TemplateFile file = TemplateFile.read(StaffTemplates.class, "staff-templates");

    @Activate
    public StaffTemplates() {}

    @Override
    public TemplateFile file() {
        return file;
    }
}
