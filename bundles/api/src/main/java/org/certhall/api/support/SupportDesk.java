package org.certhall.api.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** The desk where messages are read and answered (S136). Auditors read; only support answers. */
@Guarded
@ProviderType
public interface SupportDesk {
    /** Longest answer by SMS, in characters; by mail it is four times as long. */
    int LONGEST_ANSWER = 500;

    /**
     * Gives messages in one state: open ones the oldest first, others the latest first.
     *
     * @param after the number of the last message of the page before; empty for the first page
     */
    @Permitted({Role.SUPPORT, Role.AUDITOR})
    Page list(Caller caller, State state, Optional<Long> after, int limit);

    /** Gives one message with its answers; empty where there is none by that number. */
    @Permitted({Role.SUPPORT, Role.AUDITOR})
    Optional<Detail> detail(Caller caller, long id);

    /** Gives the contact in full; each look is audited (S146). */
    @Permitted({Role.SUPPORT, Role.AUDITOR})
    String contact(Caller caller, long id);

    /**
     * Answers: the answer is kept, and goes to the contact.
     *
     * @throws SupportException at {@link SupportProblem.Field#ANSWER}; {@link SupportProblem.Code#CLOSED} at
     *     {@link SupportProblem.Field#FORM}
     */
    @Permitted(Role.SUPPORT)
    void answer(Caller caller, long id, String text);

    /** Closes a message, answered or not; does nothing where it is closed already. */
    @Permitted(Role.SUPPORT)
    void close(Caller caller, long id);

    /** Calls back after messages came or changed, on this node at once and from others within a few seconds. */
    @Permitted({Role.SUPPORT, Role.AUDITOR})
    Subscription subscribe(Caller caller, Runnable changed);

    /** How far a message has come. */
    enum State {
        OPEN,
        ANSWERED,
        CLOSED
    }

    /**
     * A part of a list.
     *
     * @param open how many messages wait for an answer
     */
    record Page(List<Row> rows, boolean more, long open) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A message as the list shows it.
     *
     * @param contact masked
     * @param excerpt the beginning of the text
     * @param registered whether the sender had logged in
     */
    record Row(
            long id, Instant received, State state, String name, String contact, String excerpt, boolean registered) {}

    /**
     * A message in full.
     *
     * @param byMail whether answers go by mail, and not by SMS
     */
    record Detail(Row row, String text, boolean byMail, List<Answer> answers) {
        public Detail {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer.
     *
     * @param author login name; blank where that account has been closed
     */
    record Answer(Instant written, String author, String text) {}

    /** An answer that is being written, for a page to keep. */
    record Draft(long message, String text) {
        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "Draft[" + message + "]";
        }
    }
}
