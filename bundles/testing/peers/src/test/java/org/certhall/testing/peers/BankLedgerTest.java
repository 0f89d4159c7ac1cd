package org.certhall.testing.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.certhall.testing.peers.BankLedger.Booking;
import org.certhall.testing.peers.BankLedger.Credit;
import org.certhall.testing.peers.BankLedger.Delays;
import org.certhall.testing.peers.BankLedger.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankLedgerTest {
    private static final String OWNER = "北京启明星河科技有限公司";

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final BankLedger ledger = new BankLedger(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            new BankAccounts(RegistryPeer.registry()),
            new Delays(Duration.ofSeconds(5), Duration.ofSeconds(20)));

    @ParameterizedTest
    @CsvSource({
        "1020000000010001, 北京启明星河科技有限公司, ACSC, ''",
        "3080000000050001, 重庆市示例行业协会, ACSC, ''",
        "1020000000010002, 北京启明星河科技有限公司, RJCT, AC04",
        "1020000000010003, 北京启明星河科技有限公司, RJCT, AC06",
        "1020000000010004, 北京启明星河科技有限公司, PDNG, ''",
        "1020000000010001, 杭州西溪拾光茶舍, RJCT, BE01",
        "1020000000060001, 林示例, RJCT, AC14",
        "1020000000990001, 北京启明星河科技有限公司, RJCT, AC01",
        "1030000000010001, 北京启明星河科技有限公司, ACSC, ''",
    })
    void decidesAsTheAccountIs(String account, String name, String status, String code) {
        Order order = ledger.take(payment("K1", account, name, account.substring(0, 3) + "100000000"), false);

        assertThat(order.status()).isEqualTo(status);
        assertThat(order.code()).isEqualTo(code);
    }

    @Test
    void doesNotFindAnAccountAtAnotherBank() {
        assertThat(ledger.take(payment("K1", "1020000000010001", OWNER, "103100000026"), false)
                        .code())
                .isEqualTo("AC01");
    }

    @Test
    void paysAKeyOnce() {
        BankPayment payment = payment("K1", "1020000000010001", OWNER, "102100099996");

        assertThat(ledger.take(payment, false)).isEqualTo(ledger.take(payment, false));
        assertThat(ledger.credits()).extracting(Credit::fen).containsExactly(37L);
        assertThat(ledger.take(payment("K1", "1020000000010001", OWNER, "102100000004"), false)
                        .code())
                .isEqualTo("DU04");
    }

    @Test
    void thinksForAWhile() {
        ledger.take(payment("K1", "1020000000010004", OWNER, "102100099996"), false);
        now = now.plusMillis(4_999);
        assertThat(ledger.status("K1").orElseThrow().status()).isEqualTo("PDNG");
        assertThat(ledger.credits()).isEmpty();

        now = now.plusMillis(1);
        assertThat(ledger.credits()).hasSize(1);
        assertThat(ledger.status("K1").orElseThrow().at()).isEqualTo(now);
    }

    @Test
    void sendsBackWhatItCannotCredit() {
        ledger.take(payment("K1", "1020000000010005", OWNER, "102100099996"), false);
        assertThat(ledger.after("")).extracting(Booking::credit).containsExactly(false);

        now = now.plusSeconds(20);
        assertThat(ledger.of("K1")).extracting(Booking::code).containsExactly("", "AC04");
        assertThat(ledger.credits()).isEmpty();
    }

    @Test
    void sendsBackOnceWhatPeopleSayThatItShall() {
        ledger.take(payment("K1", "1020000000010001", OWNER, "102100099996"), false);

        assertThat(ledger.giveBack("1020000000010001", "AC06")).isPresent();
        assertThat(ledger.giveBack("1020000000010001", "AC06")).isEmpty();
        assertThat(ledger.of("K1")).extracting(Booking::code).containsExactly("", "AC06");
    }

    @Test
    void goesOnBehindAnEntry() {
        Booking first = ledger.transfer("某公司", "1", 100, "甲");
        Booking second = ledger.transfer("某公司", "1", 200, "乙");

        assertThat(ledger.after(first.reference())).containsExactly(second);
        assertThat(ledger.after("an entry of another time")).containsExactly(first, second);
    }

    private static BankPayment payment(String key, String account, String name, String agent) {
        return new BankPayment(key, BankAccounts.HALL, 37, name, account, agent, "打款验证");
    }
}
