package org.certhall.gateways.notify;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.notice.NoticeDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who takes notices now, and who has since the gateway stands: they leave for as long as the database is away. */
@Component(service = Desks.class)
public final class Desks {
    private final List<NoticeDesk> desks = new CopyOnWriteArrayList<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    @Activate
    public Desks() {}

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void add(NoticeDesk desk) {
        known.add(desk.subject());
        desks.add(desk);
    }

    void remove(NoticeDesk desk) {
        desks.remove(desk);
    }

    Optional<NoticeDesk> find(String subject) {
        return desks.stream().filter(desk -> desk.subject().equals(subject)).findFirst();
    }

    boolean knows(String subject) {
        return known.contains(subject);
    }
}
