package org.certhall.plugins.sms.cmpp;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.certhall.api.message.DeliveryReports;
import org.certhall.api.message.Outcome;
import org.certhall.api.message.SmsGateway;
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

/** One configuration as a gateway of the house; with settings that are of no use it stays listed and says why. */
@Component(
        service = SmsGateway.class,
        immediate = true,
        configurationPid = Settings.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class CmppPlugIn implements SmsGateway {
    private final String id;
    private final LocalisedText name;
    private final PlugInEntry entry;
    private final Optional<CmppGateway> gateway;

    @Activate
    public CmppPlugIn(BundleContext bundles, Settings settings) {
        id = settings.id();
        name = new LocalisedText(settings.name(), settings.name_en());
        entry = new PlugInEntry(new PlugInId(PlugInKinds.SMS_GATEWAY, id), name, bundles.getBundle());
        gateway = entry.make(() -> gateway(settings, Clock.systemUTC()));
        gateway.ifPresent(CmppGateway::start);
    }

    private CmppGateway gateway(Settings settings, Clock clock) {
        Account.demand(!settings.host().isBlank(), "host is missing");
        Account.demand(settings.port() > 0 && settings.port() < 65536, "port is no port");
        Account.demand(settings.window() > 0 && settings.rate() > 0, "window or rate is not above zero");
        Account.demand(settings.aliveSeconds() > 0, "aliveSeconds is not above zero");
        return new CmppGateway(
                id,
                name,
                InetSocketAddress.createUnresolved(settings.host(), settings.port()),
                new Account(
                        settings.account(),
                        settings._secret(),
                        settings.serviceId(),
                        settings.sourceNumber(),
                        settings.signature()),
                settings.window(),
                settings.rate(),
                Timing.standard(Duration.ofSeconds(settings.aliveSeconds())),
                clock,
                entry::show);
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
    public Outcome send(Sms sms, Duration deadline) {
        return gateway.map(made -> made.send(sms, deadline)).orElseGet(() -> new Outcome.Unavailable(entry.reason()));
    }

    @Override
    public Outcome query(Sms sms, Duration deadline) {
        return gateway.map(made -> made.query(sms, deadline)).orElseGet(() -> new Outcome.Unknown(entry.reason()));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindReports(DeliveryReports reports) {
        gateway.ifPresent(made -> made.attach(reports));
    }

    void unbindReports(DeliveryReports reports) {
        gateway.ifPresent(made -> made.detach(reports));
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

    /** Takes leave of the gateway. */
    @Deactivate
    public void close() {
        gateway.ifPresent(CmppGateway::close);
        entry.withdraw();
    }
}
