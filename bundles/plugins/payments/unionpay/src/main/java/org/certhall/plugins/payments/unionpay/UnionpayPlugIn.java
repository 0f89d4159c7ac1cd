package org.certhall.plugins.payments.unionpay;

import java.time.Clock;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.plugin.PlugInRegistry;
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

/** One merchant's configuration as a channel of the house. */
@Component(
        service = PaymentChannel.class,
        immediate = true,
        configurationPid = Settings.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class UnionpayPlugIn extends ConfiguredChannel {
    @Activate
    public UnionpayPlugIn(BundleContext bundles, Settings settings) {
        super(
                settings.id(),
                name(settings),
                bundles.getBundle(),
                () -> new UnionpayChannel(
                        settings.id(), name(settings), UnionpayMerchant.of(settings), Clock.systemUTC()));
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

    private static LocalisedText name(Settings settings) {
        return new LocalisedText(settings.name(), settings.name_en());
    }
}
