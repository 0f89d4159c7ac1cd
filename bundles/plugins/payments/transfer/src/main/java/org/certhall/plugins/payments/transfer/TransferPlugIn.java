package org.certhall.plugins.payments.transfer;

import java.time.Clock;
import java.time.Duration;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.transfer.TransferLedger;
import org.certhall.api.value.LocalisedText;
import org.certhall.plugins.payments.channels.ConfiguredChannel;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** One account's configuration as a channel of the house. */
@Component(
        service = PaymentChannel.class,
        immediate = true,
        configurationPid = Settings.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class TransferPlugIn extends ConfiguredChannel {
    static final String USUAL = "transfer";

    private final Duration validity;

    @Activate
    public TransferPlugIn(BundleContext bundles, Settings settings, @Reference TransferLedger ledger) {
        super(
                settings.id(),
                name(settings),
                bundles.getBundle(),
                () -> new TransferChannel(
                        settings.id(), name(settings), HallAccount.of(settings), ledger, Clock.systemUTC()));
        validity = Duration.ofDays(settings.days());
    }

    @Override
    public Duration validity() {
        return validity;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRegistry(PlugInRegistry registry) {
        attach(registry);
    }

    void unbindRegistry(PlugInRegistry registry) {
        detach(registry);
    }

    /** Leaves the list. */
    @Deactivate
    public void close() {
        withdraw();
    }

    static LocalisedText name(Settings settings) {
        return new LocalisedText(settings.name(), settings.name_en());
    }
}
