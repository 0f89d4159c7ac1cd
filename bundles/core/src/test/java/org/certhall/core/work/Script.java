package org.certhall.core.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A handler that notes what it is given and answers as the test says. */
final class Script implements WorkHandler {
    private final String kind;
    private final List<WorkItem> seen = new ArrayList<>();
    private volatile Function<WorkItem, Result> answer;

    Script(String kind, Function<WorkItem, Result> answer) {
        this.kind = kind;
        this.answer = answer;
    }

    void answer(Function<WorkItem, Result> next) {
        answer = next;
    }

    synchronized List<WorkItem> seen() {
        return List.copyOf(seen);
    }

    synchronized List<String> keys() {
        return seen.stream().map(WorkItem::key).toList();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Result handle(WorkItem item) {
        synchronized (this) {
            seen.add(item);
        }
        return answer.apply(item);
    }
}
