package org.certhall.testing.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.certhall.api.bank.BankVerifier;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.bank.StatementAnswer;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.bank.StatementEntry.Kind;
import org.certhall.api.bank.StatementSource;
import org.certhall.testing.message.PeerMode;
import org.junit.jupiter.api.Test;

/**
 * What every {@link BankVerifier} must keep, and the {@link StatementSource} of the account that it pays from, whatever the
 * bank does; a verifier's author extends this class and brings a peer that speaks the bank's protocol and keeps the accounts
 * named here.
 */
public abstract class BankVerifierContract {
    /** Long enough for an answer on a busy machine. */
    private static final Duration PLENTY = Duration.ofSeconds(20);
    /** Short enough to wait for. */
    private static final Duration SHORT = Duration.ofMillis(500);
    /** How late an answer may be on a busy machine. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private int last;

    /** How an account of the peer behaves. */
    public enum Account {
        /** Is credited at once. */
        OPEN,
        /** There is none of this number. */
        UNKNOWN,
        CLOSED,
        BLOCKED,
        /** Belongs to somebody else than the deposit says. */
        OTHERS,
        /** Belongs to a person. */
        PERSONAL,
        /** Is credited a moment later. */
        PENDING,
        /** Sends the money back a moment later. */
        RETURNING
    }

    /** Gives the verifier under test, connected with the peer; the same for the whole test. */
    protected abstract BankVerifier bank();

    /** Gives the entries of the account that the verifier pays from. */
    protected abstract StatementSource statement();

    /** Makes the peer behave so from now on; returns when it does. A slow one takes at once and answers after the pause. */
    protected abstract void peer(PeerMode mode, Duration pause);

    /** Gives a deposit into an account that behaves so. */
    protected abstract Deposit deposit(String key, Account account);

    /** Gives the amounts in fen that an account has been credited with. */
    protected abstract List<Long> credited(String account);

    /** Pays into the account that the verifier pays from. */
    protected abstract void transfer(String payer, long fen, String remark);

    @Test
    final void canBeChosen() {
        assertThat(bank().id()).matches("[a-z][a-z0-9.-]{0,62}");
        assertThat(bank().name().in(Locale.CHINESE)).isNotBlank();
        assertThat(bank().name().in(Locale.ENGLISH)).isNotBlank();
        assertThat(bank().code()).matches("[0-9]{3}");
        assertThat(bank().aliases())
                .doesNotHaveDuplicates()
                .allSatisfy(alias -> assertThat(alias).isNotBlank());
        assertThat(statement().id()).matches("[a-z][a-z0-9.-]{0,62}");
    }

    @Test
    final void paysWhatItIsAsked() {
        Deposit deposit = deposit(Account.OPEN);

        DepositAnswer.Accepted accepted = accepted(submit(deposit));

        assertThat(accepted.reference()).isNotBlank();
        assertThat(credited(deposit.account())).containsExactly(deposit.amount().fen());
        assertThat(query(deposit)).isEqualTo(accepted);
    }

    @Test
    final void paysOnceHoweverOftenItIsAsked() throws Exception {
        Deposit deposit = deposit(Account.OPEN);

        List<DepositAnswer> answers = new ArrayList<>(atOnce(6, () -> submit(deposit)));
        answers.add(submit(deposit));

        assertThat(answers).hasOnlyElementsOfType(DepositAnswer.Accepted.class);
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(credited(deposit.account())).hasSize(1);
    }

    @Test
    final void paysManyAtOnceEachOnce() throws Exception {
        List<Deposit> deposits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            deposits.add(deposit(Account.OPEN));
        }

        List<DepositAnswer> answers = atOnce(deposits.stream()
                .<Callable<DepositAnswer>>map(deposit -> () -> submit(deposit))
                .toList());

        assertThat(answers).hasOnlyElementsOfType(DepositAnswer.Accepted.class).doesNotHaveDuplicates();
        assertThat(credited(deposits.get(0).account())).hasSameSizeAs(deposits);
    }

    @Test
    final void saysWhyAnAccountIsNotPaid() {
        assertRejected(Account.UNKNOWN, Fault.WRONG_ACCOUNT);
        assertRejected(Account.CLOSED, Fault.CLOSED_ACCOUNT);
        assertRejected(Account.BLOCKED, Fault.BLOCKED_ACCOUNT);
        assertRejected(Account.OTHERS, Fault.OTHER_NAME);
        assertRejected(Account.PERSONAL, Fault.NOT_CORPORATE);
    }

    @Test
    final void saysWhenTheBankRefusesEverything() {
        peer(PeerMode.REJECT, Duration.ZERO);

        assertThat(submit(deposit(Account.OPEN)))
                .isInstanceOfSatisfying(
                        DepositAnswer.Rejected.class,
                        rejected -> assertThat(rejected.fault()).isEqualTo(Fault.OTHER));
    }

    @Test
    final void waitsForABankThatThinksAndNeverPaysTwice() {
        Deposit deposit = deposit(Account.PENDING);

        assertThat(submit(deposit)).isInstanceOf(DepositAnswer.Unknown.class);
        accepted(until(() -> query(deposit), DepositAnswer.Accepted.class::isInstance));
        accepted(submit(deposit));
        assertThat(credited(deposit.account())).hasSize(1);
    }

    @Test
    final void tellsOfMoneyThatCameBack() {
        Deposit deposit = deposit(Account.RETURNING);

        accepted(submit(deposit));
        DepositAnswer answer = until(() -> query(deposit), DepositAnswer.Returned.class::isInstance);

        assertPlain(((DepositAnswer.Returned) answer).reason(), deposit);
        StatementEntry entry = until(
                        () -> all().stream()
                                .filter(found -> found.kind() == Kind.RETURN)
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
        assertThat(entry.key()).isEqualTo(deposit.key());
        assertThat(entry.amount()).isEqualTo(deposit.amount());
        assertThat(entry.fault()).isEqualTo(((DepositAnswer.Returned) answer).fault());
    }

    @Test
    final void findsNothingOfADepositThatWasNeverSubmitted() {
        assertThat(query(deposit(Account.OPEN))).isInstanceOf(DepositAnswer.Unavailable.class);
    }

    @Test
    final void isUnavailableWhileThePeerIsDownAndHealsByItself() {
        Deposit deposit = deposit(Account.OPEN);
        peer(PeerMode.DOWN, Duration.ZERO);

        assertThat(inTime(() -> bank().submit(deposit, SHORT)))
                .isInstanceOfSatisfying(
                        DepositAnswer.Unavailable.class, unavailable -> assertPlain(unavailable.reason(), deposit));
        assertThat(inTime(() -> statement().fetch("", SHORT))).isInstanceOf(StatementAnswer.Unavailable.class);
        assertThat(credited(deposit.account())).isEmpty();

        peer(PeerMode.UP, Duration.ZERO);
        accepted(submit(deposit));
        assertThat(credited(deposit.account())).hasSize(1);
    }

    @Test
    final void doesNotPretendToKnowWhenAQueryFindsThePeerDown() {
        Deposit deposit = deposit(Account.OPEN);
        accepted(submit(deposit));
        peer(PeerMode.DOWN, Duration.ZERO);

        assertThat(inTime(() -> bank().query(deposit, SHORT))).isInstanceOf(DepositAnswer.Unknown.class);
    }

    @Test
    final void waitsForASlowPeerWithinTheDeadline() {
        peer(PeerMode.SLOW, SHORT);

        accepted(submit(deposit(Account.OPEN)));
    }

    @Test
    final void queriesWhatASlowPeerDidAfterTheDeadline() {
        Deposit deposit = deposit(Account.OPEN);
        peer(PeerMode.SLOW, PLENTY);
        assertThat(inTime(() -> bank().submit(deposit, SHORT))).isInstanceOf(DepositAnswer.Unknown.class);

        peer(PeerMode.UP, Duration.ZERO);
        accepted(query(deposit));
        assertThat(credited(deposit.account())).hasSize(1);
    }

    @Test
    final void doesNotKnowWhatASilentPeerDid() {
        Deposit deposit = deposit(Account.OPEN);
        peer(PeerMode.SILENT, Duration.ZERO);

        assertThat(inTime(() -> bank().submit(deposit, SHORT)))
                .isInstanceOfSatisfying(DepositAnswer.Unknown.class, unknown -> assertPlain(unknown.reason(), deposit));
        assertThat(inTime(() -> bank().query(deposit, SHORT))).isInstanceOf(DepositAnswer.Unknown.class);
        assertThat(inTime(() -> statement().fetch("", SHORT))).isInstanceOf(StatementAnswer.Unavailable.class);

        peer(PeerMode.UP, Duration.ZERO);
        accepted(submit(deposit));
        assertThat(credited(deposit.account())).hasSize(1);
    }

    @Test
    final void answersEvenWithoutTime() {
        Deposit deposit = deposit(Account.OPEN);

        assertThat(inTime(() -> bank().submit(deposit, Duration.ZERO)))
                .isInstanceOfAny(DepositAnswer.Unavailable.class, DepositAnswer.Unknown.class);
        assertThat(inTime(() -> bank().query(deposit, Duration.ZERO))).isInstanceOf(DepositAnswer.Unknown.class);
        assertThat(inTime(() -> statement().fetch("", Duration.ZERO))).isInstanceOf(StatementAnswer.Unavailable.class);
    }

    @Test
    final void statementTellsDepositsFromTransfersOfOthers() {
        Deposit deposit = deposit(Account.OPEN);
        accepted(submit(deposit));
        transfer("某某公司", 20_050, "付款码 A1B2 <&>");

        List<StatementEntry> entries = all();

        assertThat(entries).extracting(StatementEntry::kind).containsExactly(Kind.DEBIT, Kind.CREDIT);
        assertThat(entries).extracting(StatementEntry::reference).doesNotHaveDuplicates();
        assertThat(entries.get(0).key()).isEqualTo(deposit.key());
        assertThat(entries.get(0).amount()).isEqualTo(deposit.amount());
        StatementEntry credit = entries.get(1);
        assertThat(credit.key()).isEmpty();
        assertThat(credit.amount().fen()).isEqualTo(20_050);
        assertThat(credit.name()).isEqualTo("某某公司");
        assertThat(credit.remark()).isEqualTo("付款码 A1B2 <&>");
    }

    @Test
    final void statementGoesOnWhereItEnded() {
        Set<String> references = new HashSet<>();
        String place = "";
        for (int i = 0; i < 3; i++) {
            transfer("某某公司", 100 + i, "第 " + i + " 笔");
            StatementAnswer.Entries page = entries(statement().fetch(place, PLENTY));
            assertThat(page.entries()).hasSize(1);
            assertThat(page.entries().get(0).amount().fen()).isEqualTo(100 + i);
            references.add(page.entries().get(0).reference());
            place = page.next();
        }

        assertThat(references).hasSize(3);
        assertThat(entries(statement().fetch(place, PLENTY)))
                .isEqualTo(new StatementAnswer.Entries(List.of(), place, false));
        assertThat(all()).hasSize(3);
    }

    @Test
    final void statementOfManyEntriesComesInPagesWithoutGap() {
        int many = 120;
        for (int i = 0; i < many; i++) {
            transfer("某某公司", 1000 + i, "");
        }

        assertThat(all())
                .extracting(entry -> entry.amount().fen() - 1000)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(all()).hasSize(many);
    }

    private Deposit deposit(Account account) {
        last++;
        return deposit(String.format(Locale.ROOT, "contract%024d", last), account);
    }

    private DepositAnswer submit(Deposit deposit) {
        return bank().submit(deposit, PLENTY);
    }

    private DepositAnswer query(Deposit deposit) {
        return bank().query(deposit, PLENTY);
    }

    /** Gives the whole statement, page by page. */
    private List<StatementEntry> all() {
        List<StatementEntry> all = new ArrayList<>();
        StatementAnswer.Entries page = entries(statement().fetch("", PLENTY));
        all.addAll(page.entries());
        while (page.more()) {
            page = entries(statement().fetch(page.next(), PLENTY));
            all.addAll(page.entries());
        }
        return all;
    }

    private void assertRejected(Account account, Fault fault) {
        Deposit deposit = deposit(account);

        DepositAnswer answer = submit(deposit);

        assertThat(answer).isInstanceOfSatisfying(DepositAnswer.Rejected.class, rejected -> {
            assertThat(rejected.fault()).isEqualTo(fault);
            assertPlain(rejected.reason(), deposit);
        });
        assertThat(query(deposit)).isEqualTo(answer);
        assertThat(submit(deposit)).isEqualTo(answer);
        assertThat(credited(deposit.account())).isEmpty();
    }

    private static void assertPlain(String reason, Deposit deposit) {
        assertThat(reason)
                .isNotBlank()
                .doesNotContain(deposit.name())
                .doesNotContain(deposit.account())
                .doesNotContain(
                        String.format(Locale.ROOT, "0.%02d", deposit.amount().fen()));
    }

    private static DepositAnswer.Accepted accepted(DepositAnswer answer) {
        assertThat(answer).isInstanceOf(DepositAnswer.Accepted.class);
        return (DepositAnswer.Accepted) answer;
    }

    private static StatementAnswer.Entries entries(StatementAnswer answer) {
        assertThat(answer).isInstanceOf(StatementAnswer.Entries.class);
        return (StatementAnswer.Entries) answer;
    }

    private static <T> T inTime(Supplier<T> call) {
        long start = System.nanoTime();
        T answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plus(GRACE));
        return answer;
    }

    /** Asks again and again until the answer is the wanted one; fails when that takes too long. */
    private static <T> T until(Supplier<T> question, Predicate<T> wanted) {
        long end = System.nanoTime() + PLENTY.toNanos();
        T answer = question.get();
        while (!wanted.test(answer)) {
            assertThat(System.nanoTime()).as("still %s", answer).isLessThan(end);
            answer = question.get();
        }
        return answer;
    }

    private static List<DepositAnswer> atOnce(int times, Callable<DepositAnswer> call) throws Exception {
        List<Callable<DepositAnswer>> calls = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            calls.add(call);
        }
        return atOnce(calls);
    }

    private static List<DepositAnswer> atOnce(List<Callable<DepositAnswer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<DepositAnswer> answers = new ArrayList<>();
            for (Future<DepositAnswer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
