package org.certhall.gateways.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.certhall.api.notice.NoticeAnswer;
import org.certhall.api.notice.NoticeDesk;
import org.certhall.api.notice.RawNotice;
import org.junit.jupiter.api.Test;

/** What comes in reaches its desk byte by byte, and whatever is none is refused at the door. */
class NotifyServletTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final Desks desks = new Desks();
    private final Desk desk = new Desk();
    private final NotifyServlet servlet =
            new NotifyServlet(new Small(), desks, Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));

    NotifyServletTest() {
        desks.add(desk);
    }

    /** Three notices a minute of one kilobyte. */
    private record Small() implements Settings {
        @Override
        public int perMinute() {
            return 3;
        }

        @Override
        public int kilobytes() {
            return 1;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return Settings.class;
        }
    }

    /** Takes everything but what makes it fail. */
    private static final class Desk implements NoticeDesk {
        private final List<RawNotice> taken = new ArrayList<>();

        @Override
        public String subject() {
            return "payment";
        }

        @Override
        public NoticeAnswer take(String plugIn, RawNotice notice) {
            if (plugIn.equals("broken")) {
                throw new IllegalStateException("broken on purpose");
            }
            taken.add(notice);
            return new NoticeAnswer(200, "text/plain", "成功");
        }
    }

    @Test
    void aNoticeReachesItsDeskAsItCame() throws IOException {
        Exchange exchange = post("/payment/wechat", new byte[] {0, (byte) 0xff, '{'});

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.content()).isEqualTo("成功");
        assertThat(desk.taken)
                .containsExactly(new RawNotice(
                        "POST",
                        "a=b&c=%20",
                        Map.of("x-signature", List.of("one", "two")),
                        new byte[] {0, (byte) 0xff, '{'},
                        "192.0.2.1",
                        NOW));
    }

    @Test
    void whatIsForNobodyIsNotFound() throws IOException {
        for (String path : List.of("", "/", "/payment", "/payment/", "/payment/A", "/other/wechat", "/payment/a/b")) {
            assertThat(post(path, new byte[1]).status()).as(path).isEqualTo(404);
        }
        assertThat(desk.taken).isEmpty();
    }

    @Test
    void nothingButPostsIsTaken() throws IOException {
        Exchange exchange = new Exchange("GET", "/payment/wechat", new byte[0], "192.0.2.1", 0);
        servlet.service(exchange.request(), exchange.response());

        assertThat(exchange.status()).isEqualTo(405);
        assertThat(exchange.header("Allow")).isEqualTo("POST");
    }

    @Test
    void whatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws IOException {
        assertThat(post("/payment/wechat", new byte[1025]).status()).isEqualTo(413);
        Exchange silent = new Exchange("POST", "/payment/wechat", new byte[1025], "192.0.2.1", -1);
        servlet.service(silent.request(), silent.response());
        assertThat(silent.status()).isEqualTo(413);
        assertThat(post("/payment/wechat", new byte[1024]).status()).isEqualTo(200);
    }

    @Test
    void anAddressThatPostsTooMuchWaits() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(post("/payment/wechat", new byte[1]).status()).isEqualTo(200);
        }
        assertThat(post("/payment/wechat", new byte[1]).status()).isEqualTo(429);

        Exchange other = new Exchange("POST", "/payment/wechat", new byte[1], "192.0.2.2", 1);
        servlet.service(other.request(), other.response());
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void whatGoesWrongComesAgain() throws IOException {
        assertThat(post("/payment/broken", new byte[1]).status()).isEqualTo(503);
        desks.remove(desk);
        assertThat(post("/payment/wechat", new byte[1]).status()).isEqualTo(503);
    }

    private Exchange post(String path, byte[] body) throws IOException {
        Exchange exchange = new Exchange("POST", path, body, "192.0.2.1", body.length);
        servlet.service(exchange.request(), exchange.response());
        assertThat(exchange.content().getBytes(UTF_8)).isNotNull();
        return exchange;
    }
}
