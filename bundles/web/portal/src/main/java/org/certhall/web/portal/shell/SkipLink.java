package org.certhall.web.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** Lets people who use the keyboard pass over the header. */
final class SkipLink extends Anchor implements LocaleChangeObserver {
    private static final long serialVersionUID = 1;

    SkipLink() {
        setHref("#" + ContentArea.ID);
        setRouterIgnore(true);
        addClassName("skip-link");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setText(Pages.TEXTS.get(event.getLocale(), "skip"));
    }
}
