package org.certhall.testing.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.certhall.testing.peers.PaySite.Answer;

/** The page of a channel on which the payer, in his browser, confirms; afterwards it sends him back. */
final class CashDesk implements HttpHandler {
    static final String PATH = "/cash-desk";

    private final BiFunction<String, String, Answer> pay;

    /** @param pay pays at a channel under a number, and says how the browser goes back */
    CashDesk(BiFunction<String, String, Answer> pay) {
        this.pay = pay;
    }

    /** Gives the page with its one button. */
    static Answer page(String channel, String heading, Trade trade) {
        return Answer.of(200, "text/html; charset=utf-8", """
                <!doctype html>
                <html lang="zh-CN" data-ready="true"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title><link rel="stylesheet" href="/peers.css"></head>
                <body><header><h1>%1$s</h1></header><main><section>
                <p>%2$s</p><p><strong>¥%3$s</strong></p>
                <form method="post" action="%4$s?channel=%5$s&amp;tradeNo=%6$s"><button>支付</button></form>
                </section></main></body></html>
                """.formatted(
                        heading, escaped(trade.subject()), Yuan.of(trade.fen()), PATH, channel, escaped(trade.key())));
    }

    /** Gives a page that says what is wrong. */
    static Answer refusal(String heading, String sentence) {
        return Answer.of(400, "text/html; charset=utf-8", """
                <!doctype html>
                <html lang="zh-CN" data-ready="true"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title><link rel="stylesheet" href="/peers.css"></head>
                <body><header><h1>%1$s</h1></header><main><p>%2$s</p></main></body></html>
                """.formatted(heading, escaped(sentence)));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = PeerServer.query(exchange.getRequestURI());
            Answer answer = exchange.getRequestMethod().equals("POST") ? paid(query) : refusal("收银台", "请从商户的付款页进入。");
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Answer paid(Map<String, String> query) {
        try {
            return pay.apply(
                    Objects.requireNonNullElse(query.get("channel"), ""),
                    Objects.requireNonNullElse(query.get("tradeNo"), ""));
        } catch (Refusal refused) {
            return refusal("收银台", "不能付款：" + refused.getMessage());
        }
    }
}
