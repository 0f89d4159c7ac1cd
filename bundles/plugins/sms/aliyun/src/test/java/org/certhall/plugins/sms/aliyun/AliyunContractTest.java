package org.certhall.plugins.sms.aliyun;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.certhall.api.message.SmsGateway;
import org.certhall.api.message.SmsGateway.Sms;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.message.SmsGatewayContract;
import org.certhall.testing.peers.OutsideWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class AliyunContractTest extends SmsGatewayContract {
    private OutsideWorld world;
    private AliyunGateway gateway;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = OutsideWorld.open(folder);
        gateway = Aliyun.gateway(world);
    }

    @AfterEach
    void close() {
        gateway.close();
        world.close();
    }

    @Override
    protected SmsGateway gateway() {
        return gateway;
    }

    @Override
    protected void peer(PeerMode mode, Duration pause) {
        switch (mode) {
            case UP -> world.turn("sms-aliyun", "up");
            case DOWN -> world.turn("sms-aliyun", "down");
            case SLOW -> world.slow("sms-aliyun", pause);
            case REJECT -> world.turn("sms-aliyun", "reject");
            case SILENT -> world.turn("sms-aliyun", "unknown");
        }
    }

    @Override
    protected List<Arrived> arrived() {
        return world.sms("13800138000").stream()
                .map(sms -> new Arrived(sms.to(), sms.text()))
                .toList();
    }

    @Override
    protected boolean canQuery() {
        return true;
    }

    /** The service fills the approved template. */
    @Override
    protected String content(Sms sms) {
        return "【证书大厅】您的验证码是" + sms.values().get("code") + "，5分钟内有效。请勿告诉他人；如非本人操作，请忽略。";
    }
}
