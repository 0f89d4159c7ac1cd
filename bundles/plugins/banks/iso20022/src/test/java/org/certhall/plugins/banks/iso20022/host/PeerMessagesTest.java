package org.certhall.plugins.banks.iso20022.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.MxPain00200110;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer;
import org.certhall.api.bank.StatementAnswer;
import org.certhall.api.value.Money;
import org.certhall.plugins.banks.iso20022.message.Camt;
import org.certhall.plugins.banks.iso20022.message.Judge;
import org.certhall.plugins.banks.iso20022.message.Pain002;
import org.certhall.plugins.banks.iso20022.message.Payment.Agent;
import org.certhall.plugins.banks.iso20022.message.Payment.Party;
import org.certhall.testing.peers.OutsideWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank of the outside world speaks as banks do, and is as strict. */
class PeerMessagesTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);
    private static final Agent ICBC = new Agent("ICBKCNBJ", "102100099996");

    /** Keeps the keys of the outside world, which take a while to make. */
    @TempDir
    @SuppressWarnings("NullAway.Init") // filled in by JUnit
    private static Path folder;

    @Test
    void itsMessagesFitTheSchemas() throws Exception {
        try (OutsideWorld world = OutsideWorld.open(folder)) {
            Host host = host(world, Clock.systemUTC(), "demo-hall", Camt.STATEMENT);
            host.submit(deposit("K1", "1020000000010001"), ICBC, PLENTY);
            host.submit(deposit("K2", "1020000000010002"), ICBC, PLENTY);
            world.transfer("某某公司<&>", 20_000, "");
            HostClient client = new HostClient(account(world, "demo-hall", Camt.NOTIFICATION), Clock.systemUTC());
            String booked = "?account=1020000090000001";

            Judge reports = new Judge(Pain002.NAME, MxPain00200110.class);
            reports.check(client.get("pain.002?id=K1", PLENTY).orElseThrow());
            reports.check(client.get("pain.002?id=K2", PLENTY).orElseThrow());
            byte[] notification = client.get("camt.054" + booked, PLENTY).orElseThrow();
            new Judge("camt.054.001.08", MxCamt05400108.class).check(notification);
            new Judge("camt.053.001.08", MxCamt05300108.class)
                    .check(client.get("camt.053" + booked, PLENTY).orElseThrow());
            assertThat(MxCamt05400108.parse(new String(notification, StandardCharsets.UTF_8))
                            .getBkToCstmrDbtCdtNtfctn()
                            .getNtfctn()
                            .get(0)
                            .getNtry())
                    .hasSize(2);
            assertThat(host.fetch("", PLENTY))
                    .isInstanceOfSatisfying(
                            StatementAnswer.Entries.class,
                            page -> assertThat(page.entries()).hasSize(2));
        }
    }

    @Test
    void itRefusesStrangersAndOtherTimesAndOtherMessages() {
        try (OutsideWorld world = OutsideWorld.open(folder)) {
            Clock late = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
            Deposit deposit = deposit("K1", "1020000000010001");

            assertThat(host(world, Clock.systemUTC(), "stranger", Camt.NOTIFICATION)
                            .submit(deposit, ICBC, PLENTY))
                    .isInstanceOf(DepositAnswer.Unavailable.class);
            assertThat(host(world, late, "demo-hall", Camt.NOTIFICATION).submit(deposit, ICBC, PLENTY))
                    .isNotInstanceOf(DepositAnswer.Accepted.class);
            assertThat(host(world, Clock.systemUTC(), "demo-hall", Camt.NOTIFICATION)
                            .submit(deposit, new Agent("", "ABC"), PLENTY))
                    .isInstanceOf(DepositAnswer.Unavailable.class);
            assertThat(world.credits("1020000000010001")).isEmpty();
        }
    }

    /** A key stands for one payment; nobody gets another amount for it, or a second account paid. */
    @Test
    void itPaysNoOtherDepositUnderAKeyThatIsTaken() {
        try (OutsideWorld world = OutsideWorld.open(folder)) {
            Host host = host(world, Clock.systemUTC(), "demo-hall", Camt.NOTIFICATION);
            host.submit(deposit("K1", "1020000000010001"), ICBC, PLENTY);

            host.submit(new Deposit("K1", "北京启明星河科技有限公司", "1020000000010001", "", new Money(99)), ICBC, PLENTY);

            assertThat(world.credits("1020000000010001"))
                    .extracting(OutsideWorld.Credit::fen)
                    .containsExactly(37L);
        }
    }

    private static Host host(OutsideWorld world, Clock clock, String customer, Camt entries) {
        return new Host(account(world, customer, entries), clock, (state, reason) -> {});
    }

    private static HostAccount account(OutsideWorld world, String customer, Camt entries) {
        return new HostAccount(
                world.address().resolve("bank/host/"),
                new Party(customer, "示例数字证书认证中心", "1020000090000001", new Agent("", "102100099996")),
                "打款验证",
                folder.resolve("bank-hall.key"),
                folder.resolve("bank.pub"),
                entries);
    }

    private static Deposit deposit(String key, String account) {
        return new Deposit(key, "北京启明星河科技有限公司", account, "", new Money(37));
    }
}
