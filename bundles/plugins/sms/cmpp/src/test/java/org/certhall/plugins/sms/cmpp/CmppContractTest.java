package org.certhall.plugins.sms.cmpp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.certhall.api.message.SmsGateway;
import org.certhall.api.message.SmsGateway.Sms;
import org.certhall.api.plugin.PlugInState;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.message.SmsGatewayContract;
import org.certhall.testing.peers.OutsideWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class CmppContractTest extends SmsGatewayContract {
    private OutsideWorld world;
    private Connected hall;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = OutsideWorld.open(folder);
        hall = Connected.to(world.cmppPort());
    }

    @AfterEach
    void close() {
        hall.close();
        world.close();
    }

    @Override
    protected SmsGateway gateway() {
        return hall.gateway;
    }

    /** The connection notices by itself; it is given the time for that. */
    @Override
    protected void peer(PeerMode mode, Duration pause) {
        boolean wasDown = !hall.gateway.reason().isEmpty();
        switch (mode) {
            case UP -> world.turn("sms-cmpp", "up");
            case DOWN -> world.turn("sms-cmpp", "down");
            case SLOW -> world.slow("sms-cmpp", pause);
            case REJECT -> world.turn("sms-cmpp", "reject");
            case SILENT -> world.turn("sms-cmpp", "unknown");
        }
        if (mode == PeerMode.DOWN) {
            hall.await(PlugInState.WAITING);
        } else if (wasDown) {
            hall.await(PlugInState.ACTIVE);
        }
    }

    @Override
    protected List<Arrived> arrived() {
        return world.sms("13800138000").stream()
                .map(sms -> new Arrived(sms.to(), sms.text()))
                .toList();
    }

    /** The protocol cannot be asked for one message. */
    @Override
    protected boolean canQuery() {
        return false;
    }

    @Override
    protected String content(Sms sms) {
        return "【证书大厅】" + sms.text();
    }
}
