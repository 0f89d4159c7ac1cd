package org.certhall.testing.peers;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The payers' wallets: what waits for a payment. Nothing can wait yet, for no payment channel is there. */
final class WalletPeer implements Peer {
    private static final Set<String> CHANNELS = Set.of("wechat", "alipay", "unionpay");

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
        return Map.of("POST /wallet/pay", query -> {
            String channel = Refusal.required(query, "channel");
            String tradeNo = Refusal.required(query, "tradeNo");
            if (!CHANNELS.contains(channel)) {
                throw Refusal.badRequest("there is no channel '" + channel + "'; there are alipay, unionpay, wechat");
            }
            throw Refusal.notFound("no payment waits under the number '" + tradeNo + "'");
        });
    }

    @Override
    public List<List<String>> rows() {
        return List.of();
    }
}
