package org.certhall.plugins.payments.channels;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.certhall.api.notice.NoticeAnswer;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.Heard;
import org.certhall.api.payment.Opening;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.payment.RefundRequest;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.plugin.PlugInEntry;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.osgi.framework.Bundle;

/**
 * One configuration as a channel of the house: it is on the list of plug-ins, tells there why it does not answer now, and
 * with settings that are of no use it stays listed and says why.
 */
public abstract class ConfiguredChannel implements PaymentChannel {
    private static final int UNAVAILABLE = 503;

    private final String id;
    private final LocalisedText name;
    private final PlugInEntry entry;
    private final Optional<PaymentChannel> channel;

    /** @param maker throws IllegalArgumentException where the settings are of no use */
    protected ConfiguredChannel(String id, LocalisedText name, Bundle bundle, Supplier<PaymentChannel> maker) {
        this.id = id;
        this.name = name;
        entry = new PlugInEntry(new PlugInId(PlugInKinds.PAYMENT_CHANNEL, id), name, bundle);
        channel = entry.make(maker);
        channel.ifPresent(made -> entry.show(PlugInState.ACTIVE, ""));
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final LocalisedText name() {
        return name;
    }

    @Override
    public final Opening open(PaymentRequest request, Duration deadline) {
        Opening opening = channel.map(made -> made.open(request, deadline))
                .orElseGet(() -> new Opening.Unavailable(entry.reason()));
        show(opening instanceof Opening.Unavailable away ? away.reason() : "");
        return opening;
    }

    @Override
    public final Standing query(PaymentRequest request, Duration deadline) {
        return shown(channel.map(made -> made.query(request, deadline))
                .orElseGet(() -> new Standing.Unavailable(entry.reason())));
    }

    @Override
    public final Standing close(PaymentRequest request, Duration deadline) {
        return shown(channel.map(made -> made.close(request, deadline))
                .orElseGet(() -> new Standing.Unavailable(entry.reason())));
    }

    @Override
    public final RefundStanding refund(RefundRequest request, Duration deadline) {
        return shown(channel.map(made -> made.refund(request, deadline))
                .orElseGet(() -> new RefundStanding.Unavailable(entry.reason())));
    }

    @Override
    public final RefundStanding queryRefund(RefundRequest request, Duration deadline) {
        return shown(channel.map(made -> made.queryRefund(request, deadline))
                .orElseGet(() -> new RefundStanding.Unavailable(entry.reason())));
    }

    @Override
    public final Bill bill(LocalDate day, Duration deadline) {
        Bill bill = channel.map(made -> made.bill(day, deadline)).orElseGet(() -> new Bill.Unavailable(entry.reason()));
        show(bill instanceof Bill.Unavailable away ? away.reason() : "");
        return bill;
    }

    /** @throws IllegalStateException where the settings are of no use: the notice has to come again */
    @Override
    public final Heard hear(RawNotice notice) {
        return channel.orElseThrow(() -> new IllegalStateException(entry.reason()))
                .hear(notice);
    }

    @Override
    public final NoticeAnswer answer(boolean taken) {
        return channel.map(made -> made.answer(taken)).orElseGet(() -> new NoticeAnswer(UNAVAILABLE, "", ""));
    }

    /** Enters the list of plug-ins. */
    protected final void attach(PlugInRegistry registry) {
        entry.attach(registry);
    }

    /** Forgets a list that goes. */
    protected final void detach(PlugInRegistry registry) {
        entry.detach(registry);
    }

    /** Leaves the list. */
    protected final void withdraw() {
        entry.withdraw();
    }

    private Standing shown(Standing standing) {
        show(standing instanceof Standing.Unavailable away ? away.reason() : "");
        return standing;
    }

    private RefundStanding shown(RefundStanding standing) {
        show(standing instanceof RefundStanding.Unavailable away ? away.reason() : "");
        return standing;
    }

    private void show(String reason) {
        if (channel.isPresent() && !reason.equals(entry.reason())) {
            entry.show(reason.isEmpty() ? PlugInState.ACTIVE : PlugInState.WAITING, reason);
        }
    }
}
