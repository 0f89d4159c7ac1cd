package org.certhall.plugins.mail.smtp;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.certhall.api.message.MailSender;
import org.certhall.api.message.Outcome;
import org.certhall.api.plugin.PlugInEntry;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.value.LocalisedText;
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
    private final Optional<SmtpSender> sender;

    @Activate
    public SmtpPlugIn(BundleContext bundles, Settings settings) {
        id = settings.id();
        name = new LocalisedText(settings.name(), settings.name_en());
        entry = new PlugInEntry(new PlugInId(PlugInKinds.MAIL_SENDER, id), name, bundles.getBundle());
        sender = entry.make(() -> new SmtpSender(id, name, server(settings), Clock.systemUTC(), entry::show));
        sender.ifPresent(SmtpSender::start);
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
        return sender.map(made -> made.send(mail, deadline)).orElseGet(() -> new Outcome.Unavailable(entry.reason()));
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
        sender.ifPresent(SmtpSender::close);
        entry.withdraw();
    }
}
