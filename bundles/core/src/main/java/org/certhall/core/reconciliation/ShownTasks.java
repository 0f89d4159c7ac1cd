package org.certhall.core.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.certhall.api.access.AccountId;
import org.certhall.api.finance.FinanceTask;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.payment.PaymentFlag;

/** Tasks as an officer sees them. */
final class ShownTasks {
    private final ChannelNames channels;
    private final OfficerNames officers;
    private final DataProtection protection;
    private final AccountId reader;

    ShownTasks(ChannelNames channels, OfficerNames officers, DataProtection protection, AccountId reader) {
        this.channels = channels;
        this.officers = officers;
        this.protection = protection;
        this.reader = reader;
    }

    /** Binds a note to its task, so that it is no other's. */
    static String purpose(PaymentFlag flag) {
        return "payment.flag." + flag.id();
    }

    FinanceTask of(PaymentFlag flag) {
        return new FinanceTask(
                flag.id(),
                FinanceTask.Kind.valueOf(flag.kind().name()),
                flag.subject(),
                flag.channel(),
                channels.of(flag.channel()),
                flag.order(),
                flag.trade(),
                flag.amount(),
                flag.own(),
                flag.day(),
                flag.created(),
                flag.holder().map(holder -> new FinanceTask.Holder(officers.of(holder), holder.equals(reader))),
                flag.settled()
                        .map(at -> new FinanceTask.Settled(
                                at,
                                flag.settledBy().map(officers::of),
                                flag.noteSealed()
                                        .map(note -> new String(protection.open(purpose(flag), note), UTF_8))
                                        .orElse(""))));
    }
}
