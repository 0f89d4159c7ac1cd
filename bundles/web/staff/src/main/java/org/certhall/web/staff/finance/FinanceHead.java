package org.certhall.web.staff.finance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.Words;

/** The head of each page of the desk: what it is about, and the way to the other pages that the visitor may see. */
public final class FinanceHead extends Div {
    private static final long serialVersionUID = 1;

    /**
     * @param visitor the roles of who looks
     * @param tools what can be done from the page's head
     */
    public FinanceHead(Words words, FinanceSection shown, Set<Role> visitor, Component... tools) {
        Nav sections = new Nav();
        sections.addClassName("sections");
        sections.getElement().setAttribute("aria-label", words.get("finance.title"));
        for (FinanceSection section : FinanceSection.values()) {
            if (section.roles().stream().anyMatch(visitor::contains)) {
                sections.add(link(words, section, section == shown));
            }
        }
        add(new PageHead(words.get("section." + shown.name()), words.get("lead." + shown.name()), tools), sections);
    }

    private static Anchor link(Words words, FinanceSection section, boolean shown) {
        Anchor link = new Anchor("/" + section.route(), words.get("section." + section.name()));
        if (shown) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
