package org.certhall.core.message;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.message.Channel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All templates that are there now. */
@Component(service = Templates.class)
public final class Templates {
    private final List<MessageTemplates> brought = new CopyOnWriteArrayList<>();

    @Activate
    public Templates() {}

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addTemplates(MessageTemplates templates) {
        brought.add(templates);
    }

    void removeTemplates(MessageTemplates templates) {
        brought.remove(templates);
    }

    /** Gives all, by kind and channel. */
    List<MessageTemplate> all() {
        return brought.stream()
                .flatMap(each -> each.file().templates().stream())
                .sorted(Comparator.comparing(MessageTemplate::kind).thenComparing(MessageTemplate::channel))
                .toList();
    }

    Optional<MessageTemplate> find(String kind, Channel channel) {
        return all().stream()
                .filter(template -> template.kind().equals(kind) && template.channel() == channel)
                .findFirst();
    }

    /**
     * Checks that a message can be written.
     *
     * @throws IllegalArgumentException where a value is missing; a template that is not there is waited for
     */
    void check(Message message) {
        Set<String> missing = new TreeSet<>(find(message.kind(), message.channel())
                .map(MessageTemplate::names)
                .orElse(Set.of()));
        missing.removeAll(message.values().keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(message + " lacks the values " + missing);
        }
    }
}
