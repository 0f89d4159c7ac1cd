package org.certhall.core.lostnumber;

import org.certhall.core.message.MessageTemplates;
import org.certhall.core.message.TemplateFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The templates of what is said about the change of a lost number, beside the first notice. */
@Component
public final class ClaimTemplates implements MessageTemplates {
    private final TemplateFile file = TemplateFile.read(ClaimTemplates.class, "claim-templates");

    @Activate
    public ClaimTemplates() {}

    @Override
    public TemplateFile file() {
        return file;
    }
}
