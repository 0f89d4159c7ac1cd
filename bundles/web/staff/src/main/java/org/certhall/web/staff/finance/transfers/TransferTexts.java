package org.certhall.web.staff.finance.transfers;

import java.util.Locale;
import org.certhall.api.transfer.BankTransfer;
import org.certhall.api.transfer.BankTransfer.Claimed;
import org.certhall.api.transfer.TransferException;
import org.certhall.api.transfer.TransferState;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.StateNames;
import org.certhall.web.portal.api.Texts;

/** The texts of this page. */
final class TransferTexts {
    private static final Texts TEXTS = new Texts(TransferTexts.class);

    private TransferTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    static StateBadge badge(TransferState state, Words words) {
        Tone tone = switch (state) {
            case TO_MATCH, DECIDED, RETURN_PAID -> Tone.WAITING;
            case TO_RETURN -> Tone.BAD;
            case BOOKED -> Tone.GOOD;
            case RETURNED, SET_ASIDE -> Tone.OFF;
        };
        return new StateBadge(tone, words.get("state." + state.name()));
    }

    /** Says what the hall makes of a transfer by itself. */
    static String finding(BankTransfer transfer, Words words) {
        return transfer.order()
                .map(order -> words.get(
                        "finding." + transfer.finding().name(),
                        order.number().grouped(),
                        order.due().display(),
                        StateNames.of(order.state(), words.locale())))
                .orElseGet(() -> words.get("finding.NO_CODE"));
    }

    /** Names an order with what speaks for it, or against it. */
    static String claimed(Claimed order, Words words) {
        String organisation = order.organisation().isEmpty() ? words.get("individual") : order.organisation();
        return words.get(
                order.samePayer() ? "claimed.same" : "claimed.other",
                order.number().grouped(),
                organisation,
                StateNames.of(order.state(), words.locale()));
    }

    /** Says what the first officer has decided. */
    static String decision(BankTransfer transfer, Words words) {
        return transfer.decision()
                .map(decision -> switch (decision) {
                    case MATCH ->
                        words.get(
                                "decision.match",
                                transfer.first(),
                                transfer.order()
                                        .map(order -> order.number().grouped())
                                        .orElse(""));
                    case SEND_BACK -> words.get("decision.send-back", transfer.first(), transfer.reason());
                    case SET_ASIDE -> words.get("decision.set-aside", transfer.first(), transfer.reason());
                })
                .orElse("");
    }

    static String refusal(TransferException refused, Words words) {
        return switch (refused.code()) {
            case GONE -> words.get("refused.gone");
            case NOT_NOW -> words.get("refused.not-now");
            case SAME_OFFICER -> words.get("refused.same-officer");
            case NO_ORDER -> words.get("refused.no-order");
            case OTHER_AMOUNT -> words.get("refused.other-amount");
            case PAID_ALREADY -> words.get("refused.paid-already");
            case MISSING -> words.get("refused.missing");
            case TOO_LONG -> words.get("refused.too-long");
        };
    }
}
