package org.certhall.plugins.sms.cmpp;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import org.certhall.api.message.DeliveryReports;
import org.certhall.api.message.Outcome;
import org.certhall.api.message.SmsGateway;
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
    private final @Nullable CmppGateway gateway;
    private final String fault;

    @Activate
    public CmppPlugIn(BundleContext bundles, Settings settings) {
        id = settings.id();
        name = new LocalisedText(settings.name(), settings.name_en());
        Bundle bundle = bundles.getBundle();
        entry = new PlugInEntry(
                new PlugInId(PlugInKinds.SMS_GATEWAY, id),
                name,
                bundle.getVersion().toString(),
                bundle.getSymbolicName(),
                bundle.getBundleId());
        CmppGateway made = null;
        String unusable = "";
        try {
            made = gateway(settings, Clock.systemUTC());
            made.start();
        } catch (IllegalArgumentException wrong) {
            unusable = String.valueOf(wrong.getMessage());
            entry.show(PlugInState.BROKEN, unusable);
        }
        gateway = made;
        fault = unusable;
    }

    private CmppGateway gateway(Settings settings, Clock clock) {
        demand(!settings.host().isBlank(), "host is missing");
        demand(settings.port() > 0 && settings.port() < 65536, "port is no port");
        demand(settings.window() > 0 && settings.rate() > 0, "window or rate is not above zero");
        demand(settings.aliveSeconds() > 0, "aliveSeconds is not above zero");
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
        return gateway == null ? new Outcome.Unavailable(fault) : gateway.send(sms, deadline);
    }

    @Override
    public Outcome query(Sms sms, Duration deadline) {
        return gateway == null ? new Outcome.Unknown(fault) : gateway.query(sms, deadline);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindReports(DeliveryReports reports) {
        if (gateway != null) {
            gateway.attach(reports);
        }
    }

    void unbindReports(DeliveryReports reports) {
        if (gateway != null) {
            gateway.detach(reports);
        }
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
        if (gateway != null) {
            gateway.close();
        }
        entry.withdraw();
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("the setting " + otherwise);
        }
    }
}
