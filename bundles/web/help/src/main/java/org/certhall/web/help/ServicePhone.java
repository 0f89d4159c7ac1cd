package org.certhall.web.help;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/** The operator's service phone, from the portal's configuration (S7). */
@Component(service = ServicePhone.class, configurationPid = "org.certhall.portal")
public final class ServicePhone {
    private volatile String number;

    /** The key of the configuration; the underscore stands for a dot. */
    public @interface Keys {
        String operator_phone() default "";
    }

    @Activate
    public ServicePhone(Keys keys) {
        number = keys.operator_phone().strip();
    }

    @Modified
    void modified(Keys keys) {
        number = keys.operator_phone().strip();
    }

    /** Gives the number as the operator writes it; blank where none is configured. */
    String number() {
        return number;
    }
}
