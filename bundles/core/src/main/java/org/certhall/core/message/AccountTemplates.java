package org.certhall.core.message;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The templates of codes, and of what people are told about their accounts. */
@Component
public final class AccountTemplates implements MessageTemplates {
    private final TemplateFile file = TemplateFile.read(AccountTemplates.class, "account-templates");

    @Activate
    public AccountTemplates() {}

    @Override
    public TemplateFile file() {
        return file;
    }
}
