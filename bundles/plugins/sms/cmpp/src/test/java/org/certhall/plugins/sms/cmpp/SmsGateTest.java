package org.certhall.plugins.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.plugins.sms.cmpp.Connected.sms;

import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppReportRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.connect.manager.EndpointManager;
import com.zx.sms.connect.manager.cmpp.CMPPServerChildEndpointEntity;
import com.zx.sms.connect.manager.cmpp.CMPPServerEndpointEntity;
import com.zx.sms.handler.api.AbstractBusinessHandler;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.certhall.api.message.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An independent server of the protocol, SMSGate, takes our login and our texts, and its reports are understood. */
class SmsGateTest {
    private static final String MOBILE = "13800138000";

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private CMPPServerEndpointEntity server;
    private Connected hall;

    @BeforeEach
    void open() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        CMPPServerChildEndpointEntity account = new CMPPServerChildEndpointEntity();
        account.setId("account");
        account.setChartset(StandardCharsets.UTF_8);
        account.setGroupName("test");
        account.setUserName("900001");
        account.setPassword("demo-cmpp");
        account.setValid(true);
        account.setVersion((short) 0x30);
        account.setMaxChannels((short) 4);
        account.setRetryWaitTimeSec((short) 30);
        account.setMaxRetryCnt((short) 1);
        account.setReSendFailMsg(false);
        account.setBusinessHandlerSet(List.of(new Phone()));
        server = new CMPPServerEndpointEntity();
        server.setId("server");
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setValid(true);
        server.setUseSSL(false);
        server.addchild(account);
        EndpointManager.INS.openEndpoint(server);
        hall = Connected.to(port);
    }

    @AfterEach
    void close() {
        hall.close();
        EndpointManager.INS.close(server);
    }

    @Test
    void textsArriveAndReportsComeBack() {
        String text = "证书已经制作完成，请留意查收。".repeat(12);

        Outcome shortText = hall.gateway.send(sms("k1", MOBILE, "验证码123456"), Duration.ofSeconds(20));
        String report = hall.nextReport();
        Outcome longText = hall.gateway.send(sms("k2", MOBILE, text), Duration.ofSeconds(20));

        assertThat(shortText).isInstanceOf(Outcome.Accepted.class);
        assertThat(longText).isInstanceOf(Outcome.Accepted.class);
        assertThat(report).isEqualTo("cmpp " + ((Outcome.Accepted) shortText).reference() + " true DELIVRD");
        assertThat(received).containsExactly(MOBILE + " 【证书大厅】验证码123456", MOBILE + " 【证书大厅】" + text);
    }

    /** Takes every text, which the server has put together from its parts, and reports it as delivered. */
    private final class Phone extends AbstractBusinessHandler {
        @Override
        public String name() {
            return "phone";
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof CmppSubmitRequestMessage submit) {
                received.add(submit.getDestterminalId()[0] + " " + submit.getMsgContent());
                answer(context, submit);
                for (CmppSubmitRequestMessage part : fragments(submit)) {
                    answer(context, part);
                }
            } else {
                context.fireChannelRead(message);
            }
        }

        private void answer(ChannelHandlerContext context, CmppSubmitRequestMessage submit) {
            CmppSubmitResponseMessage response =
                    new CmppSubmitResponseMessage(submit.getHeader().getSequenceId());
            response.setResult(0);
            context.channel().writeAndFlush(response);
            CmppReportRequestMessage report = new CmppReportRequestMessage();
            report.setMsgId(response.getMsgId());
            report.setStat("DELIVRD");
            report.setSubmitTime("2611221200");
            report.setDoneTime("2611221201");
            report.setDestterminalId(MOBILE);
            CmppDeliverRequestMessage deliver = new CmppDeliverRequestMessage();
            deliver.setDestId("10690000");
            deliver.setSrcterminalId(MOBILE);
            deliver.setReportRequestMessage(report);
            context.channel().writeAndFlush(deliver);
        }

        private List<CmppSubmitRequestMessage> fragments(CmppSubmitRequestMessage submit) {
            return submit.getFragments() == null ? List.of() : submit.getFragments();
        }
    }
}
