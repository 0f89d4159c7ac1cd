package org.certhall.web.portal.api;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.certhall.api.value.Subscription;
import org.certhall.web.portal.api.PortalFragment.FragmentContext;
import org.jspecify.annotations.Nullable;

/**
 * A named place of a page: shows the fragments installed for it, follows them as they come and go, and shows its
 * standard content where there is none. Fragments that stay keep what was typed into them. One that fails is replaced
 * by its own error box.
 */
public final class FragmentSlot extends Div {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = new Texts(FragmentSlot.class);

    private final String place;
    private final String subject;
    private final transient @Nullable Object handedOver;
    private final transient @Nullable Supplier<Component> standard;
    private final List<Guarded> shown = new ArrayList<>();
    private transient @Nullable Subscription subscription;

    /**
     * @param subject the id of the thing shown, or blank
     * @param standard makes what is shown where no fragment is installed; {@code null} for nothing
     */
    public FragmentSlot(String place, String subject, @Nullable Supplier<Component> standard) {
        this(place, subject, null, standard);
    }

    /**
     * @param handedOver what the fragments are to show, of the type that the place documents
     */
    public FragmentSlot(
            String place, String subject, @Nullable Object handedOver, @Nullable Supplier<Component> standard) {
        this.place = place;
        this.subject = subject;
        this.handedOver = handedOver;
        this.standard = standard;
        addClassName("fragment-slot");
        showStandard();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        FragmentSource source = ComponentUtil.getData(ui, FragmentSource.class);
        if (source == null) {
            return;
        }
        refill(source, ui.getLocale());
        subscription = source.subscribe(() -> ui.access(() -> refill(source, ui.getLocale())));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private void refill(FragmentSource source, Locale locale) {
        List<PortalFragment> wanted = source.fragments(place, subject);
        if (wanted.equals(shown.stream().map(guarded -> guarded.fragment).toList())) {
            return;
        }
        if (shown.isEmpty()) {
            removeAll();
        }
        shown.removeIf(guarded -> {
            boolean gone = !wanted.contains(guarded.fragment);
            if (gone) {
                remove(guarded);
            }
            return gone;
        });
        for (int i = 0; i < wanted.size(); i++) {
            place(i, wanted.get(i), source, locale);
        }
        if (shown.isEmpty()) {
            showStandard();
        }
    }

    private void place(int index, PortalFragment fragment, FragmentSource source, Locale locale) {
        for (int i = index; i < shown.size(); i++) {
            if (shown.get(i).fragment.equals(fragment)) {
                if (i > index) {
                    Guarded moved = shown.remove(i);
                    remove(moved);
                    shown.add(index, moved);
                    addComponentAtIndex(index, moved);
                }
                return;
            }
        }
        Guarded fresh = new Guarded(fragment, source, new FragmentContext(place, subject, locale, handedOver));
        shown.add(index, fresh);
        addComponentAtIndex(index, fresh);
    }

    private void showStandard() {
        if (standard != null) {
            add(standard.get());
        }
    }

    /** Keeps one fragment's faults to itself. The portal's error handler calls {@link #fail} on the nearest one. */
    public static final class Guarded extends Div {
        private static final long serialVersionUID = 1;
        private final transient PortalFragment fragment;
        private final transient FragmentSource source;

        private Guarded(PortalFragment fragment, FragmentSource source, FragmentContext context) {
            this.fragment = fragment;
            this.source = source;
            addClassName("fragment");
            try {
                add(fragment.create(context));
            } catch (RuntimeException | LinkageError fault) {
                fail(fault, context.locale());
            }
        }

        /** Replaces the fragment by its error box. */
        public void fail(Throwable fault, Locale locale) {
            removeAll();
            Div box = new Div(TEXTS.get(locale, "fragment.failed", source.incident(fragment, fault)));
            box.addClassName("fragment-failed");
            box.getElement().setAttribute("role", "alert");
            add(box);
        }
    }
}
