package org.certhall.web.staff.finance.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.transfer.BankTransfer;
import org.certhall.api.transfer.BankTransfer.Claimed;
import org.certhall.api.transfer.BankTransfer.Finding;
import org.certhall.api.transfer.TransferDecision;
import org.certhall.api.transfer.TransferException;
import org.certhall.api.transfer.TransferState;
import org.certhall.api.value.Money;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a transfer may be, the desk has words for it in both languages, and a list where it is found. */
class TransferTextsTest {
    private static final List<Words> LANGUAGES =
            List.of(TransferTexts.in(Locale.SIMPLIFIED_CHINESE), TransferTexts.in(Locale.ENGLISH));
    private static final OrderNumber NUMBER = OrderNumber.draw(LocalDate.of(2026, 11, 23), new Random(1));

    @ParameterizedTest
    @EnumSource(TransferState.class)
    void everyStateHasANameAndAListBesideTheOneOfAll(TransferState state) {
        LANGUAGES.forEach(
                words -> assertThat(TransferTexts.badge(state, words).getText()).isNotBlank());
        assertThat(Arrays.stream(TransferList.values())
                        .filter(list -> list.states().contains(state)))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(value = Finding.class, names = "NO_CODE", mode = EnumSource.Mode.EXCLUDE)
    void everyFindingAboutAnOrderNamesIt(Finding finding) {
        LANGUAGES.forEach(words -> assertThat(TransferTexts.finding(transfer(finding, Optional.empty()), words))
                .contains(NUMBER.grouped()));
    }

    @ParameterizedTest
    @EnumSource(TransferDecision.class)
    void everyDecisionSaysWhoAndWhy(TransferDecision decision) {
        LANGUAGES.forEach(words -> assertThat(
                        TransferTexts.decision(transfer(Finding.FITS, Optional.of(decision)), words))
                .contains("Anna", decision == TransferDecision.MATCH ? NUMBER.grouped() : "房租"));
    }

    @Test
    void everyRefusalHasASentenceOfItsOwn() {
        Set<TransferException.Code> codes = EnumSet.allOf(TransferException.Code.class);
        LANGUAGES.forEach(words -> assertThat(codes.stream()
                        .map(code -> TransferTexts.refusal(new TransferException(code), words))
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(codes));
    }

    @Test
    void anAddressThatNamesNoListLeadsToTheFirst() {
        assertThat(TransferList.of("confirm")).isEqualTo(TransferList.CONFIRM);
        assertThat(TransferList.of("<script>")).isEqualTo(TransferList.MATCH);
    }

    private static BankTransfer transfer(Finding finding, Optional<TransferDecision> decision) {
        return new BankTransfer(
                "k",
                1,
                "B1",
                new Money(57_500),
                Instant.EPOCH,
                "北京华信科技有限公司",
                "****3334",
                "",
                decision.isPresent() ? TransferState.DECIDED : TransferState.TO_MATCH,
                finding,
                Optional.of(new Claimed(NUMBER, OrderState.AWAITING_PAYMENT, "", new Money(57_500), false)),
                decision,
                "房租",
                "",
                "Anna",
                false,
                "",
                Money.ZERO,
                Money.ZERO,
                "");
    }
}
