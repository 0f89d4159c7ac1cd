package org.certhall.plugins.sms.aliyun;

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
public final class AliyunPlugIn implements SmsGateway {
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(5);

    private final String id;
    private final LocalisedText name;
    private final PlugInEntry entry;
    private final Optional<AliyunGateway> gateway;

    @Activate
    public AliyunPlugIn(BundleContext bundles, Settings settings) {
        id = settings.id();
        name = new LocalisedText(settings.name(), settings.name_en());
        entry = new PlugInEntry(new PlugInId(PlugInKinds.SMS_GATEWAY, id), name, bundles.getBundle());
        gateway = entry.make(() -> new AliyunGateway(
                id, name, AliyunAccount.of(settings), FIRST_QUESTION, Clock.systemUTC(), entry::show));
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
        gateway.ifPresent(made -> made.followed().attach(reports));
    }

    void unbindReports(DeliveryReports reports) {
        gateway.ifPresent(made -> made.followed().detach(reports));
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

    /** Ends asking the service. */
    @Deactivate
    public void close() {
        gateway.ifPresent(AliyunGateway::close);
        entry.withdraw();
    }
}
