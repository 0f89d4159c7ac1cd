package org.certhall.testing.peers;

import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.certhall.testing.peers.PaySite.Answer;
import org.certhall.testing.peers.Switchboard.Mode;
import org.certhall.testing.peers.Trade.Refund;
import org.certhall.testing.peers.WalletChannel.Letter;
import org.certhall.testing.peers.WalletChannel.Twist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The payers' wallets, and the payment channels behind them. */
final class WalletPeer implements Peer {
    private static final Logger LOG = LoggerFactory.getLogger(WalletPeer.class);
    private static final Set<String> CHANNELS = Set.of(WechatWallet.ID, AlipayWallet.ID, UnionpayWallet.ID);

    private final Map<String, WalletChannel> channels = new TreeMap<>();
    private final Map<String, List<String>> told = new ConcurrentHashMap<>();
    private final NoticePost post = new NoticePost();

    @Override
    public String id() {
        return "wallet";
    }

    @Override
    public Set<String> switches() {
        return CHANNELS;
    }

    @Override
    public Map<String, Endpoint> endpoints() {
        return Map.of(
                "POST /wallet/pay",
                this::pay,
                "POST /wallet/notify",
                this::tell,
                "POST /wallet/bill",
                this::bill,
                "GET /wallet",
                query -> trades());
    }

    @Override
    public Map<String, HttpHandler> sites() {
        Map<String, HttpHandler> sites = new HashMap<>();
        channels.values().forEach(channel -> sites.putAll(channel.sites()));
        sites.put(CashDesk.PATH, new CashDesk(this::payInBrowser));
        return sites;
    }

    @Override
    public void open(Surroundings surroundings) {
        Switchboard switchboard = surroundings.switchboard();
        Path folder = surroundings.folder();
        Clock clock = Clock.systemUTC();
        add(new WechatWallet(
                clock, folder, refunds(WechatWallet.ID), mode(switchboard, WechatWallet.ID), switchboard::pause));
        add(new AlipayWallet(
                clock, folder, refunds(AlipayWallet.ID), mode(switchboard, AlipayWallet.ID), switchboard::pause));
        add(new UnionpayWallet(
                clock, folder, refunds(UnionpayWallet.ID), mode(switchboard, UnionpayWallet.ID), switchboard::pause));
    }

    @Override
    public void close() {
        post.close();
        channels.values().forEach(WalletChannel::close);
    }

    @Override
    public List<List<String>> rows() {
        return trades().stream()
                .map(trade -> List.of(
                        trade.channel(),
                        trade.tradeNo(),
                        Yuan.of(trade.fen()),
                        trade.state(),
                        Yuan.of(trade.refunded()),
                        String.join(" ", trade.notices())))
                .toList();
    }

    /**
     * A trade, as JSON shows it.
     *
     * @param notices what the merchant has answered, oldest first
     */
    record Shown(
            String channel,
            String tradeNo,
            String trade,
            long fen,
            String state,
            long refunded,
            List<String> notices) {}

    WalletChannel channel(String id) {
        WalletChannel channel = channels.get(id);
        if (channel == null) {
            throw Refusal.badRequest(
                    "there is no channel '" + id + "'; there are " + String.join(", ", channels.keySet()));
        }
        return channel;
    }

    private List<Shown> trades() {
        List<Shown> all = new ArrayList<>();
        for (WalletChannel channel : channels.values()) {
            channel.trades().all().forEach(trade -> all.add(shown(channel, trade)));
        }
        return all;
    }

    /**
     * Pays, and has the channel tell the merchant: {@code notice} is once, twice, none, forged or stale; {@code after}
     * seconds pass before it; {@code amount} fen are paid instead of those asked for; {@code late=true} pays what can no
     * longer be paid.
     */
    private Object pay(Map<String, String> query) {
        WalletChannel channel = channel(Refusal.required(query, "channel"));
        Trade trade = channel.trades()
                .pay(
                        Refusal.required(query, "tradeNo"),
                        Optional.ofNullable(query.get("amount")).map(Long::valueOf),
                        Boolean.parseBoolean(query.get("late")));
        tell(channel, trade, query);
        return shown(channel, trade);
    }

    /** Has the channel tell the merchant again of what was paid, however often he has taken it. */
    private Object tell(Map<String, String> query) {
        WalletChannel channel = channel(Refusal.required(query, "channel"));
        Trade trade = channel.trades()
                .find(Refusal.required(query, "tradeNo"))
                .filter(known -> known.payment().isPresent())
                .orElseThrow(() -> Refusal.notFound("nothing has been paid under this number"));
        tell(channel, trade, query);
        return shown(channel, trade);
    }

    /**
     * Makes a channel's bills wrong on purpose, or right again: {@code mode} is none, drop, extra or amount, see
     * {@link BillTwist}.
     */
    private Object bill(Map<String, String> query) {
        WalletChannel channel = channel(Refusal.required(query, "channel"));
        BillTwist twist = BillTwist.of(Refusal.required(query, "mode"));
        channel.trades().twist(twist);
        return Map.of("channel", channel.id(), "mode", twist.word());
    }

    @Override
    public List<Choice> choices() {
        return channels.values().stream()
                .map(channel -> new Choice(
                        "bill." + channel.id(),
                        "/wallet/bill?channel=" + channel.id(),
                        "bill",
                        Stream.of(BillTwist.values()).map(BillTwist::word).toList(),
                        channel.trades().twist().word()))
                .toList();
    }

    private void tell(WalletChannel channel, Trade trade, Map<String, String> query) {
        Duration after = Duration.ofSeconds(Long.parseLong(query.getOrDefault("after", "0")));
        String event = UUID.randomUUID().toString();
        switch (query.getOrDefault("notice", "once")) {
            case "once" -> post(channel, trade, after, () -> channel.paid(trade, event, Twist.GENUINE));
            case "twice" -> {
                post(channel, trade, after, () -> channel.paid(trade, event, Twist.GENUINE));
                post(channel, trade, after, () -> channel.paid(trade, event, Twist.GENUINE));
            }
            case "none" -> LOG.debug("nobody tells the merchant of {}", trade.key());
            case "forged" -> post(channel, trade, after, () -> channel.paid(trade, event, Twist.FORGED));
            case "stale" -> post(channel, trade, after, () -> channel.paid(trade, event, Twist.STALE));
            default -> throw Refusal.badRequest("notice is once, twice, none, forged or stale");
        }
    }

    private Answer payInBrowser(String id, String key) {
        WalletChannel channel = channel(id);
        Trade trade = channel.trades().pay(key, Optional.empty(), false);
        tell(channel, trade, Map.of());
        return channel.back(trade);
    }

    private BiConsumer<Trade, Refund> refunds(String id) {
        return (trade, refund) -> {
            WalletChannel channel = channel(id);
            String event = UUID.randomUUID().toString();
            post(channel, trade, Duration.ZERO, () -> channel.refunded(trade, refund, event));
        };
    }

    private void post(WalletChannel channel, Trade trade, Duration after, Supplier<Letter> letter) {
        post.post(
                trade.notice(),
                letter,
                channel::taken,
                after,
                answer -> answers(channel, trade).add(answer));
    }

    private List<String> answers(WalletChannel channel, Trade trade) {
        return told.computeIfAbsent(channel.id() + " " + trade.key(), first -> new CopyOnWriteArrayList<>());
    }

    private Shown shown(WalletChannel channel, Trade trade) {
        return new Shown(
                channel.id(),
                trade.key(),
                trade.number(),
                trade.payment().map(Trade.Payment::fen).orElse(trade.fen()),
                trade.payment().isPresent() ? "PAID" : trade.closed() ? "CLOSED" : "OPEN",
                trade.refunded(),
                List.copyOf(answers(channel, trade)));
    }

    private void add(WalletChannel channel) {
        channels.put(channel.id(), channel);
    }

    private static Supplier<Mode> mode(Switchboard switchboard, String channel) {
        return () -> switchboard.mode(channel);
    }
}
