package org.certhall.plugins.banks.iso20022;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.certhall.api.bank.BankVerifier;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.StatementAnswer;
import org.certhall.api.bank.StatementSource;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.plugins.banks.iso20022.host.Host;
import org.certhall.plugins.banks.iso20022.host.HostAccount;
import org.certhall.plugins.banks.iso20022.message.Camt;
import org.certhall.plugins.banks.iso20022.message.Payment.Agent;
import org.certhall.plugins.banks.iso20022.message.Payment.Party;
import org.certhall.testing.bank.BankVerifierContract;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.peers.OutsideWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class Iso20022ContractTest extends BankVerifierContract {
    /** Keeps the keys of the outside world, which take a while to make. */
    @TempDir
    @SuppressWarnings("NullAway.Init") // filled in by JUnit
    private static Path folder;

    private OutsideWorld world;
    private Host host;

    @BeforeEach
    void open() {
        world = OutsideWorld.open(folder);
        host = new Host(account(world, folder, Camt.NOTIFICATION), Clock.systemUTC(), (state, reason) -> {});
    }

    @AfterEach
    void close() {
        world.close();
    }

    static HostAccount account(OutsideWorld world, Path folder, Camt entries) {
        return new HostAccount(
                world.address().resolve("bank/host/"),
                new Party("demo-hall", "示例数字证书认证中心", "1020000090000001", new Agent("", "102100099996")),
                "打款验证",
                folder.resolve("bank-hall.key"),
                folder.resolve("bank.pub"),
                entries);
    }

    static BankFile file() {
        return new BankFile(
                "icbc",
                "1.0.0",
                new LocalisedText("中国工商银行", "ICBC"),
                "102",
                "102100099996",
                "ICBKCNBJ",
                List.of("工行"),
                false,
                "main",
                new Money(100));
    }

    @Override
    protected BankVerifier bank() {
        return new FileBank(file(), host);
    }

    @Override
    protected StatementSource statement() {
        return new StatementSource() {
            @Override
            public String id() {
                return "main";
            }

            @Override
            public StatementAnswer fetch(String after, Duration deadline) {
                return host.fetch(after, deadline);
            }
        };
    }

    @Override
    protected void peer(PeerMode mode, Duration pause) {
        switch (mode) {
            case UP -> world.turn("bank", "up");
            case DOWN -> world.turn("bank", "down");
            case SLOW -> world.slow("bank", pause);
            case REJECT -> world.turn("bank", "reject");
            case SILENT -> world.turn("bank", "unknown");
        }
    }

    @Override
    protected Deposit deposit(String key, Account account) {
        String name = account == Account.PERSONAL ? "林示例" : account == Account.OTHERS ? "别家公司" : "北京启明星河科技有限公司";
        String number = switch (account) {
            case OPEN, OTHERS -> "1020000000010001";
            case UNKNOWN -> "1020000000010009";
            case CLOSED -> "1020000000010002";
            case BLOCKED -> "1020000000010003";
            case PENDING -> "1020000000010004";
            case RETURNING -> "1020000000010005";
            case PERSONAL -> "1020000000060001";
        };
        return new Deposit(key, name, number, "", new Money(37));
    }

    @Override
    protected List<Long> credited(String account) {
        return world.credits(account).stream().map(OutsideWorld.Credit::fen).toList();
    }

    @Override
    protected void transfer(String payer, long fen, String remark) {
        world.transfer(payer, fen, remark);
    }
}
