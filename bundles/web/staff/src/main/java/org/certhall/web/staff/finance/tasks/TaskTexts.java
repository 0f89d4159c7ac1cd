package org.certhall.web.staff.finance.tasks;

import java.util.Locale;
import org.certhall.api.finance.FinanceTask;
import org.certhall.api.finance.FinanceTask.Kind;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of tasks. */
final class TaskTexts {
    private static final Texts TEXTS = new Texts(TaskTexts.class);

    private TaskTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    static String name(FinanceTask task, Words words) {
        return words.get("kind." + key(task));
    }

    /** Says what to do, in one sentence. */
    static String advice(FinanceTask task, Words words) {
        return words.get("advice." + key(task));
    }

    /** Bills have payments and refunds; what came with a payment or a refund says itself which. */
    private static String key(FinanceTask task) {
        return task.kind() == Kind.LONG || task.kind() == Kind.SHORT || task.kind() == Kind.AMOUNT_DIFFERS
                ? task.kind() + "." + task.subject()
                : task.kind().name();
    }
}
