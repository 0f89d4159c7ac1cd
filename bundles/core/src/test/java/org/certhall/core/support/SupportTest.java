package org.certhall.core.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.message.Channel;
import org.certhall.api.support.SupportDesk;
import org.certhall.api.support.SupportDesk.State;
import org.certhall.api.support.SupportException;
import org.certhall.api.support.SupportMessages;
import org.certhall.api.support.SupportProblem;
import org.certhall.api.support.SupportProblem.Code;
import org.certhall.api.support.SupportProblem.Field;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.message.Message;
import org.certhall.core.message.TrialOutbox;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkTable;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class SupportTest {
    private static final Principal VISITOR = Principals.anonymous();

    private final Surroundings around;
    private final TestClock clock = TestClock.at("2026-11-22T16:30:00Z");
    private final TrialOutbox letters;
    private final TrialAccounts accounts;
    private final SupportNews news;
    private final SupportInbox inbox;
    private final AnsweringDesk desk;
    private final Forgetting forgetting;
    private final Principal agent;

    SupportTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        around = new Surroundings(Store.on(kind, cluster), folder, clock);
        letters = around.outbox();
        accounts = new TrialAccounts(around);
        SupportSeal seal = new SupportSeal(around.protection());
        news = new SupportNews(around.units());
        inbox = new SupportInbox(
                around.units(),
                accounts.accounts(),
                around.captchas().gate(),
                around.throttle(),
                seal,
                news,
                around.audit(),
                clock);
        WorkTable work = new WorkTable(around.units(), clock, new Random(1));
        desk = new AnsweringDesk(around.units(), accounts.accounts(), seal, news, letters, work, around.audit(), clock);
        forgetting = new Forgetting(around.units(), around.audit());
        agent = Principals.account(account("support", "13900139000").value(), Role.SUPPORT);
    }

    @AfterEach
    void close() {
        news.close();
        accounts.close();
        around.close();
    }

    @Test
    void aVisitorsMessageReachesTheDeskMasked() {
        inbox.send(VISITOR, draft("　张　三 ", "１３８ 0013-8000", "登录页打不开，\r\n怎么办？"));

        SupportDesk.Page page = desk.list(agent, State.OPEN, Optional.empty(), 20);
        assertThat(page.open()).isEqualTo(1);
        assertThat(page.more()).isFalse();
        SupportDesk.Row row = page.rows().get(0);
        assertThat(row)
                .isEqualTo(new SupportDesk.Row(
                        row.id(), clock.instant(), State.OPEN, "张 三", "138****8000", "登录页打不开， 怎么办？", false));
        SupportDesk.Detail detail = desk.detail(agent, row.id()).orElseThrow();
        assertThat(detail.text()).isEqualTo("登录页打不开，\n怎么办？");
        assertThat(detail.byMail()).isFalse();
        assertThat(actions()).containsExactly("support.received support:" + row.id());
    }

    @Test
    void theDatabaseHoldsNothingReadable() throws SQLException {
        inbox.send(VISITOR, draft("张三", "zhang@example.com", "登录页打不开"));

        try (Connection connection = around.store().database().getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select name_sealed, contact_sealed, text_sealed from support_message")) {
            assertThat(row.next()).isTrue();
            for (int column = 1; column <= 3; column++) {
                assertThat(new String(row.getBytes(column), StandardCharsets.UTF_8))
                        .doesNotContain("张三", "zhang", "example", "登录");
            }
        }
    }

    @Test
    void aSenderWhoHasLoggedInTypesNeitherContactNorCaptcha() {
        AccountId account = account("zhang", "13800138000");
        Principal holder = Principals.account(account.value(), Role.APPLICANT);

        assertThat(inbox.knownSender(VISITOR)).isEmpty();
        assertThat(inbox.knownSender(holder)).contains(new SupportMessages.KnownSender("张三", "138****8000"));
        inbox.send(holder, new SupportMessages.Draft("", "", "请问", Optional.empty()));

        SupportDesk.Row row = only(State.OPEN);
        assertThat(row.registered()).isTrue();
        assertThat(row.contact()).isEqualTo("138****8000");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThat(problems(() -> inbox.send(VISITOR, draft(" ", "", "　"))))
                .containsExactly(
                        SupportProblem.of(Field.NAME, Code.MISSING),
                        SupportProblem.of(Field.CONTACT, Code.MISSING),
                        SupportProblem.of(Field.TEXT, Code.MISSING));
        assertThat(problems(() -> inbox.send(VISITOR, draft("长".repeat(51), "12345", "长".repeat(2001)))))
                .containsExactly(
                        SupportProblem.of(Field.NAME, Code.TOO_LONG, 50L),
                        SupportProblem.of(Field.CONTACT, Code.MALFORMED),
                        SupportProblem.of(Field.TEXT, Code.TOO_LONG, 2000L));
    }

    @Test
    void aVisitorAnswersACaptcha() {
        assertThat(problems(() ->
                        inbox.send(VISITOR, new SupportMessages.Draft("张三", "13800138000", "请问", Optional.empty()))))
                .containsExactly(SupportProblem.of(Field.CAPTCHA, Code.MISSING));
        assertThat(problems(() -> inbox.send(
                        VISITOR,
                        new SupportMessages.Draft(
                                "张三",
                                "13800138000",
                                "请问",
                                Optional.of(around.captchas().wrong(CaptchaForm.SUPPORT))))))
                .containsExactly(SupportProblem.of(Field.CAPTCHA, Code.WRONG));
        assertThat(desk.list(agent, State.OPEN, Optional.empty(), 20).rows()).isEmpty();
    }

    @Test
    void takesSoManyMessagesFromOneSenderAnHour() {
        for (int i = 0; i < 5; i++) {
            inbox.send(Principals.anonymous("192.0.2." + i), draft("张三", "13800138000", "第 " + i + " 条"));
        }

        assertThat(problems(() -> inbox.send(Principals.anonymous("192.0.2.9"), draft("张三", "138 0013 8000", "再来"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.TOO_OFTEN));
        clock.advance(Duration.ofHours(1));
        inbox.send(VISITOR, draft("张三", "13800138000", "一小时后"));
        assertThat(desk.list(agent, State.OPEN, Optional.empty(), 20).open()).isEqualTo(6);
    }

    @Test
    void anAnswerIsKeptAndGoesToTheContact() {
        inbox.send(VISITOR, draft("张三", "zhang@Example.COM", "登录页打不开"));
        long id = only(State.OPEN).id();

        desk.answer(agent, id, " 请更新浏览器。 ");

        SupportDesk.Detail detail = desk.detail(agent, id).orElseThrow();
        assertThat(detail.row().state()).isEqualTo(State.ANSWERED);
        assertThat(detail.answers()).containsExactly(new SupportDesk.Answer(clock.instant(), "support", "请更新浏览器。"));
        assertThat(letters.sent()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo("support.reply");
            assertThat(message.channel()).isEqualTo(Channel.MAIL);
            assertThat(message.recipient()).isEqualTo("zhang@example.com");
            assertThat(message.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
            assertThat(message.values())
                    .containsEntry("answer", "请更新浏览器。")
                    .containsEntry("question", "登录页打不开")
                    .containsEntry("name", "张三");
        });
        assertThat(actions()).endsWith("support.answered support:" + id);
    }

    @Test
    void anAnswerBySmsIsShorterThanOneByMail() {
        inbox.send(VISITOR, draft("张三", "13800138000", "请问"));
        long bySms = only(State.OPEN).id();
        assertThat(problems(() -> desk.answer(agent, bySms, "长".repeat(501))))
                .containsExactly(SupportProblem.of(Field.ANSWER, Code.TOO_LONG, 500L));
        desk.answer(agent, bySms, "长".repeat(500));

        inbox.send(VISITOR, draft("张三", "zhang@example.com", "请问"));
        long byMail = only(State.OPEN).id();
        desk.answer(agent, byMail, "长".repeat(2000));
        assertThat(problems(() -> desk.answer(agent, byMail, " ")))
                .containsExactly(SupportProblem.of(Field.ANSWER, Code.MISSING));
    }

    @Test
    void aClosedMessageTakesNoAnswer() {
        inbox.send(VISITOR, draft("张三", "13800138000", "请问"));
        long id = only(State.OPEN).id();
        desk.close(agent, id);
        desk.close(agent, id);

        assertThat(problems(() -> desk.answer(agent, id, "太晚了")))
                .containsExactly(SupportProblem.of(Field.FORM, Code.CLOSED));
        assertThat(problems(() -> desk.answer(agent, id + 1000, "没有这条")))
                .containsExactly(SupportProblem.of(Field.FORM, Code.GONE));
        assertThat(desk.detail(agent, id + 1000)).isEmpty();
        assertThat(actions())
                .filteredOn(action -> action.startsWith("support.closed"))
                .hasSize(1);
        assertThat(letters.sent()).isEmpty();
    }

    @Test
    void eachLookAtAContactIsAudited() {
        inbox.send(VISITOR, draft("张三", "13800138000", "请问"));
        long id = only(State.OPEN).id();

        assertThat(desk.contact(agent, id)).isEqualTo("13800138000");
        assertThat(desk.contact(agent, id)).isEqualTo("13800138000");
        assertThat(actions())
                .filteredOn(action -> action.equals("support.unmasked support:" + id))
                .hasSize(2);
    }

    @Test
    void listsOpenMessagesOldestFirstAndOthersLatestFirstPageByPage() {
        for (int i = 0; i < 5; i++) {
            inbox.send(Principals.anonymous("192.0.2." + i), draft("张三", "1380013800" + i, "第 " + i + " 条"));
        }
        SupportDesk.Page first = desk.list(agent, State.OPEN, Optional.empty(), 3);
        assertThat(first.more()).isTrue();
        SupportDesk.Page second =
                desk.list(agent, State.OPEN, Optional.of(first.rows().get(2).id()), 3);
        assertThat(second.more()).isFalse();
        assertThat(excerpts(first)).containsExactly("第 0 条", "第 1 条", "第 2 条");
        assertThat(excerpts(second)).containsExactly("第 3 条", "第 4 条");

        first.rows().forEach(row -> desk.close(agent, row.id()));
        SupportDesk.Page closed = desk.list(agent, State.CLOSED, Optional.empty(), 2);
        assertThat(excerpts(closed)).containsExactly("第 2 条", "第 1 条");
        assertThat(closed.open()).isEqualTo(2);
        assertThat(excerpts(desk.list(
                        agent, State.CLOSED, Optional.of(closed.rows().get(1).id()), 2)))
                .containsExactly("第 0 条");
    }

    @Test
    void manyAgentsAtOnceLeaveEachAnswerOnce() throws Exception {
        inbox.send(VISITOR, draft("张三", "13800138000", "请问"));
        long id = only(State.OPEN).id();
        int agents = 6;
        CyclicBarrier start = new CyclicBarrier(agents);
        ExecutorService threads = Executors.newFixedThreadPool(agents);
        try {
            List<Future<Boolean>> done = new ArrayList<>();
            for (int i = 0; i < agents; i++) {
                String text = "答复 " + i;
                Callable<Boolean> answering = () -> {
                    start.await();
                    desk.answer(agent, id, text);
                    return true;
                };
                done.add(threads.submit(answering));
            }
            for (Future<Boolean> each : done) {
                assertThat(each.get(20, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(desk.detail(agent, id).orElseThrow().answers()).hasSize(agents);
        assertThat(letters.sent())
                .extracting(Message::values)
                .doesNotHaveDuplicates()
                .hasSize(agents);
    }

    @Test
    void aClosedMessageIsForgottenWhenItsTimeIsOverAndAnOpenOneIsNot() {
        inbox.send(VISITOR, draft("张三", "13800138000", "请问"));
        long id = only(State.OPEN).id();
        desk.answer(agent, id, "您好");
        WorkItem item = Forgetting.of(id, Instant.EPOCH);

        forgetting.handle(item);
        assertThat(desk.detail(agent, id)).isPresent();

        desk.close(agent, id);
        forgetting.handle(item);
        assertThat(desk.detail(agent, id)).isEmpty();
        forgetting.handle(item);
        assertThat(actions()).endsWith("support.forgotten support:" + id);
    }

    @Test
    void takesAMessageAlsoWhileNobodyIsLeftToTell() {
        news.close();

        inbox.send(VISITOR, draft("张三", "13800138000", "请问"));

        assertThat(only(State.OPEN).excerpt()).isEqualTo("请问");
    }

    @Test
    void openDesksHearOfMessages() throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (Subscription subscription = desk.subscribe(agent, () -> heard.add("changed"))) {
            inbox.send(VISITOR, draft("张三", "13800138000", "请问"));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("changed");
        }
    }

    /** What another node commits is found by looking. */
    @Test
    void openDesksHearOfMessagesOfOtherNodes() throws InterruptedException {
        SupportNews elsewhere = new SupportNews(around.units());
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (Subscription subscription = elsewhere.subscribe(() -> heard.add("changed"))) {
            assertThat(heard.poll(20, TimeUnit.SECONDS)).as("the first look").isNotNull();
            inbox.send(VISITOR, draft("张三", "13800138000", "请问"));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).as("the message").isNotNull();
        } finally {
            elsewhere.close();
        }
    }

    private SupportDesk.Row only(State state) {
        List<SupportDesk.Row> rows =
                desk.list(agent, state, Optional.empty(), 20).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<String> actions() {
        return around.records().stream()
                .map(record -> record.substring(record.indexOf(' ') + 1))
                .toList();
    }

    private static List<String> excerpts(SupportDesk.Page page) {
        return page.rows().stream().map(SupportDesk.Row::excerpt).toList();
    }

    private static List<SupportProblem> problems(ThrowingCallable call) {
        return catchThrowableOfType(SupportException.class, call).problems();
    }

    private SupportMessages.Draft draft(String name, String contact, String text) {
        return new SupportMessages.Draft(
                name, contact, text, Optional.of(around.captchas().right(CaptchaForm.SUPPORT)));
    }

    private AccountId account(String login, String mobile) {
        return accounts.create(login, mobile);
    }
}
