package org.certhall.testing.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Opening;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.value.Money;
import org.certhall.testing.message.PeerMode;

/** The stand-in keeps what real channels keep, so that what is tested with it is tested. */
final class StandInChannelTest extends PaymentChannelContract {
    private final StandInChannel channel = new StandInChannel("stand-in", Clock.systemUTC());

    @Override
    protected PaymentChannel channel() {
        return channel;
    }

    @Override
    protected void peer(PeerMode mode, Duration pause) {
        channel.behave(mode, pause);
    }

    @Override
    protected RawNotice pay(PaymentRequest request, Opening.Opened opened, Money amount) {
        return channel.pay(request, amount);
    }

    @Override
    protected Money refunded(PaymentRequest request) {
        return channel.refunded(request.key());
    }

    @Override
    protected List<RawNotice> forgeries(RawNotice genuine) {
        byte[] dearer =
                new String(genuine.body(), UTF_8).replace("|12345|", "|99999|").getBytes(UTF_8);
        return List.of(
                notice(genuine, genuine.headers(), dearer, Duration.ZERO),
                notice(genuine, Map.of(), genuine.body(), Duration.ZERO),
                notice(genuine, Map.of("x-signature", List.of("00")), genuine.body(), Duration.ZERO),
                notice(genuine, genuine.headers(), genuine.body(), Duration.ofMinutes(6)));
    }

    private static RawNotice notice(RawNotice genuine, Map<String, List<String>> headers, byte[] body, Duration later) {
        return new RawNotice(
                genuine.method(),
                genuine.query(),
                headers,
                body,
                genuine.address(),
                genuine.received().plus(later));
    }
}
