package org.certhall.web.staff.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.message.MessageDesk;
import org.certhall.api.message.MessageDesk.Box;
import org.certhall.api.message.MessageDesk.MessageEntry;
import org.certhall.api.message.MessageDesk.MessagePage;
import org.certhall.api.message.MessageDesk.Place;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** The messages of one box, page by page, with what can be done about each. */
final class MessageList extends Div implements LivePart {
    private static final long serialVersionUID = 1;
    private static final int ROWS = 25;

    private final transient Words words;
    private final transient MessageDesk desk;
    private final Box box;
    private final TextField search = new TextField();
    private final Notice done = Notice.information();
    private final MessageTable table;
    private final EmptyState nothing;
    private final EmptyState notFound;
    private final Button newer = new Button();
    private final Button older = new Button();
    /** Where the pages before this one began. */
    private final transient Deque<Optional<Place>> passed = new ArrayDeque<>();

    private transient Optional<Place> before = Optional.empty();
    private transient Optional<Place> next = Optional.empty();

    MessageList(Words words, MessageDesk desk, Box box) {
        this.words = words;
        this.desk = desk;
        this.box = box;
        table = new MessageTable(words, box, this::retry, this::confirm);
        nothing = new EmptyState(words.get("nothing." + box.name()), words.get("nothing.advice." + box.name()));
        notFound = new EmptyState(words.get("nothing.found"), words.get("nothing.found.advice"));
        search.setLabel(words.get("search"));
        search.setHelperText(words.get("search.help"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.addValueChangeListener(change -> getUI().ifPresent(ui -> {
            Typed.of(ui).search = change.getValue();
            restart(ui);
        }));
        newer.setText(words.get("page.newer"));
        newer.addClickListener(click -> getUI().ifPresent(this::back));
        older.setText(words.get("page.older"));
        older.addClickListener(click -> getUI().ifPresent(this::forth));
        Div pages = new Div(newer, older);
        pages.addClassNames("row", "pages");
        addClassNames("stack", "message-list");
        add(search, done, table, nothing, notFound, pages);
        addAttachListener(event -> search.setValue(Typed.of(event.getUI()).search));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void refresh(UI ui) {
        Caller caller = Visitor.of(ui).caller();
        MessagePage page = desk.messages(caller, box, search.getValue(), before, ROWS);
        if (page.entries().isEmpty() && !passed.isEmpty()) {
            back(ui);
            return;
        }
        next = page.next();
        table.show(page.entries(), desk.kinds(caller));
        boolean empty = page.entries().isEmpty();
        boolean searched = !search.getValue().isBlank();
        table.setVisible(!empty);
        nothing.setVisible(empty && !searched);
        notFound.setVisible(empty && searched);
        newer.setVisible(!passed.isEmpty());
        older.setVisible(next.isPresent());
    }

    private void restart(UI ui) {
        passed.clear();
        before = Optional.empty();
        refresh(ui);
    }

    private void forth(UI ui) {
        passed.push(before);
        before = next;
        refresh(ui);
        if (!older.isVisible()) {
            newer.focus();
        }
    }

    private void back(UI ui) {
        before = passed.pop();
        refresh(ui);
        if (!newer.isVisible()) {
            older.focus();
        }
    }

    private void retry(MessageEntry entry) {
        getUI().ifPresent(ui -> {
            boolean taken = desk.retry(Visitor.of(ui).caller(), entry.key());
            tell(ui, taken ? "retry.done" : "act.late", entry);
        });
    }

    private void confirm(MessageEntry entry) {
        ConfirmDialog question = new ConfirmDialog(
                words.get("discard.title"),
                words.get("discard.question", entry.recipient()),
                words.get("discard"),
                confirmed -> discard(entry));
        question.setCancelable(true);
        question.setCancelText(words.get("discard.cancel"));
        question.open();
    }

    private void discard(MessageEntry entry) {
        getUI().ifPresent(ui -> {
            boolean taken = desk.discard(Visitor.of(ui).caller(), entry.key());
            tell(ui, taken ? "discard.done" : "act.late", entry);
        });
    }

    private void tell(UI ui, String key, MessageEntry entry) {
        done.show(words.get(key, entry.recipient()));
        refresh(ui);
    }
}
