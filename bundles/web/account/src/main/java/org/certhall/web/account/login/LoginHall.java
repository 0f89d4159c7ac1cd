package org.certhall.web.account.login;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Still;

/** What surrounds the login: what the hall is, and the four businesses (S1). */
final class LoginHall extends Div {
    private static final long serialVersionUID = 1;

    LoginHall(Words words, Component form) {
        addClassName("login-hall");
        Paragraph slogan = new Paragraph(words.get("hall.slogan"));
        slogan.addClassName("login-slogan");
        Paragraph text = new Paragraph(words.get("hall.text"));
        text.addClassName("login-text");
        UnorderedList businesses = new UnorderedList(
                business("plus-circle-o", words.get("hall.new")),
                business("refresh", words.get("hall.renewal")),
                business("wrench", words.get("hall.reissue")),
                business("search", words.get("hall.query")));
        businesses.addClassName("login-businesses");
        Section welcome = new Section(slogan, text, businesses);
        welcome.addClassName("login-welcome");
        Div place = new Div(form);
        place.addClassName("login-place");
        Div inner = new Div(Still.of(welcome), place);
        inner.addClassName("login-inner");
        add(inner);
    }

    private static ListItem business(String icon, String name) {
        Icon sign = new Icon("vaadin", icon);
        sign.getElement().setAttribute("aria-hidden", "true");
        ListItem item = new ListItem(sign);
        item.add(name);
        return item;
    }
}
