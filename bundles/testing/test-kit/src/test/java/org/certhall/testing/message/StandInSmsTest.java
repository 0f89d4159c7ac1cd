package org.certhall.testing.message;

import java.time.Duration;
import java.util.List;
import org.certhall.api.message.SmsGateway;

class StandInSmsTest extends SmsGatewayContract {
    private final StandInSms gateway = new StandInSms("stand-in");

    @Override
    protected SmsGateway gateway() {
        return gateway;
    }

    @Override
    protected void peer(PeerMode mode, Duration pause) {
        gateway.turn(mode, pause);
    }

    @Override
    protected List<Arrived> arrived() {
        return gateway.arrived().stream()
                .map(sms -> new Arrived(sms.mobile(), sms.text()))
                .toList();
    }

    @Override
    protected boolean canQuery() {
        return true;
    }
}
