package org.certhall.plugins.banks.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.value.Money;
import org.certhall.plugins.banks.iso20022.host.Host;
import org.certhall.plugins.banks.iso20022.host.HostAccount;
import org.certhall.plugins.banks.iso20022.message.Camt;
import org.certhall.plugins.banks.iso20022.message.Payment.Agent;
import org.certhall.plugins.banks.iso20022.message.Payment.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no bank could pay is refused before anybody is asked. */
class FileBankTest {
    private static final Host NOBODY = new Host(
            new HostAccount(
                    URI.create("https://127.0.0.1:1/"),
                    new Party("hall", "示例数字证书认证中心", "1", new Agent("", "102100099996")),
                    "打款验证",
                    Path.of("missing"),
                    Path.of("missing"),
                    Camt.NOTIFICATION),
            Clock.systemUTC(),
            (state, reason) -> {});

    @ParameterizedTest
    @CsvSource({
        "'某公司', 62 22, '', 37, WRONG_ACCOUNT",
        "'某公司', '', '', 37, WRONG_ACCOUNT",
        "'', 6222, '', 37, OTHER_NAME",
        "'某公司\u0007', 6222, '', 37, OTHER_NAME",
        "'某公司\ud800', 6222, '', 37, OTHER_NAME",
        "'某公司', 6222, '', 0, OTHER",
        "'某公司', 6222, '', 101, OTHER",
        "'某公司', 6222, 10210009999, 37, WRONG_ACCOUNT",
    })
    void refusesByItself(String name, String account, String branch, long fen, Fault fault) {
        DepositAnswer answer = new FileBank(Iso20022ContractTest.file(), NOBODY)
                .submit(new Deposit("K1", name, account, branch, new Money(fen)), Duration.ofSeconds(1));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        DepositAnswer.Rejected.class,
                        rejected -> assertThat(rejected.fault()).isEqualTo(fault));
    }

    @Test
    void refusesToGuessTheBranchWhereTheBankWantsIt() {
        BankFile plain = Iso20022ContractTest.file();
        BankFile strict = new BankFile(
                plain.id(),
                plain.version(),
                plain.name(),
                plain.code(),
                plain.headOffice(),
                plain.bic(),
                plain.aliases(),
                true,
                plain.host(),
                plain.most());

        assertThat(new FileBank(strict, NOBODY)
                        .submit(new Deposit("K1", "某公司", "6222", "", new Money(37)), Duration.ofSeconds(1)))
                .isInstanceOf(DepositAnswer.Rejected.class);
    }
}
