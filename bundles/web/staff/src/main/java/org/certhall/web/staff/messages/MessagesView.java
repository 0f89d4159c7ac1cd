package org.certhall.web.staff.messages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.message.MessageDesk;
import org.certhall.api.message.MessageNews;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk of messages at {@code /admin/messages}. */
@Component
public final class MessagesView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("消息管理", "Messages");
    private static final int ORDER = 30;

    private final MessageDesk desk;
    private final MessageNews news;

    @Activate
    public MessagesView(@Reference MessageDesk desk, @Reference MessageNews news) {
        this.desk = desk;
        this.news = news;
    }

    @Override
    public String route() {
        return "admin/messages";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("envelope-o", TITLE, ORDER, true));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPPORT);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        String tab = context.query().getOrDefault("tab", List.of()).stream()
                .findFirst()
                .orElse("");
        return new MessagesPage(MessageTexts.in(context.locale()), desk, news, DeskTab.of(tab));
    }
}
