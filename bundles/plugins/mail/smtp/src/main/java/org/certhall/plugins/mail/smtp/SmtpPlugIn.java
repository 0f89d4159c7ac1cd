package org.certhall.plugins.mail.smtp;

import java.time.Clock;
import java.time.Duration;
import org.certhall.api.message.MailSender;
import org.certhall.api.message.Outcome;
import org.certhall.api.plugin.PlugInEntry;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** One configuration as a sender of the house; with settings that are of no use it stays listed and says why. */
@Component(
        service = MailSender.class,
        immediate = true,
        configurationPid = Settings.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class SmtpPlugIn implements MailSender {
    private final String id;
    private final LocalisedText name;
    private final PlugInEntry entry;
    private final @Nullable SmtpSender sender;
    private final String fault;

    @Activate
    public SmtpPlugIn(BundleContext bundles, Settings settings) {
        id = settings.id();
        name = new LocalisedText(settings.name(), settings.name_en());
        Bundle bundle = bundles.getBundle();
        entry = new PlugInEntry(
                new PlugInId(PlugInKinds.MAIL_SENDER, id),
                name,
                bundle.getVersion().toString(),
                bundle.getSymbolicName(),
                bundle.getBundleId());
        SmtpSender made = null;
        String unusable = "";
        try {
            made = new SmtpSender(id, name, server(settings), Clock.systemUTC(), entry::show);
            made.start();
        } catch (IllegalArgumentException wrong) {
            unusable = String.valueOf(wrong.getMessage());
            entry.show(PlugInState.BROKEN, unusable);
        }
        sender = made;
        fault = unusable;
    }

    private static MailServer server(Settings settings) {
        return new MailServer(
                settings.host(),
                settings.port(),
                MailServer.implicit(settings.tls()),
                settings.trustAnchors(),
                settings.user(),
                settings._password(),
                settings.from(),
                settings.fromName());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return name;
    }

    @Override
    public Outcome send(Mail mail, Duration deadline) {
        return sender == null ? new Outcome.Unavailable(fault) : sender.send(mail, deadline);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRegistry(PlugInRegistry registry) {
        entry.attach(registry);
    }

    void unbindRegistry(PlugInRegistry registry) {
        entry.detach(registry);
    }

    /** Ends watching the server. */
    @Deactivate
    public void close() {
        if (sender != null) {
            sender.close();
        }
        entry.withdraw();
    }
}
