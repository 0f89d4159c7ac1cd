package org.certhall.web.staff.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Remark;

/** What an officer wants changed, while he is looking. */
final class RemarkList {
    private final Map<FieldKey, Remark> remarks = new TreeMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    void put(Remark remark) {
        remarks.put(remark.field(), remark);
        listeners.forEach(Runnable::run);
    }

    void remove(FieldKey field) {
        remarks.remove(field);
        listeners.forEach(Runnable::run);
    }

    Optional<Remark> of(FieldKey field) {
        return Optional.ofNullable(remarks.get(field));
    }

    List<Remark> all() {
        return List.copyOf(remarks.values());
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
