package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasOrderedComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.MyOrders;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderGroup;
import org.certhall.api.order.OrderLine;
import org.certhall.api.order.OrderPage;
import org.certhall.api.order.OrderPage.Search;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.InPlace;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Still;
import org.certhall.web.portal.api.Visitor;

/** One's own orders, the last changed first, kept in step with what happens to them. */
final class OrdersPage extends Div {
    private static final long serialVersionUID = 1;
    private static final int LINES = 20;
    /** The number of the order whose button to cancel was pressed. */
    private static final String CANCELLED = "(event.target.closest('[" + OrderActions.CANCEL
            + "]') || element).getAttribute('" + OrderActions.CANCEL + "')";

    private static final int TYPING_PAUSE_MILLIS = 300;

    private final transient Words words;
    private final transient MyOrders orders;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Map<OrderGroup, NativeButton> groups = new EnumMap<>(OrderGroup.class);
    private final TextField text = new TextField();
    private final Div tools = new Div();
    private final Notice told = Notice.information();
    private final Rows list = new Rows();
    private final EmptyState none;
    private final EmptyState notFound;
    private final Button more = new Button();
    private final Anchor export;
    private final transient Map<OrderNumber, OrderRow> rows = new HashMap<>();
    private transient Search search;
    private int wanted = LINES;

    OrdersPage(Words words, MyOrders orders, Search search) {
        this.words = words;
        this.orders = orders;
        this.search = search;
        none = new EmptyState(words.get("none"), words.get("none.advice"));
        notFound = new EmptyState(words.get("not-found"), words.get("not-found.advice"));
        export = new Anchor(
                OrdersCsv.download(words, orders, visitor, () -> this.search),
                AttachmentType.DOWNLOAD,
                words.get("export"));
        compose();
        LiveSubscription.bind(this, changed -> orders.subscribe(visitor.caller(), changed), this::show);
    }

    private void compose() {
        addClassNames("page", "orders");
        Div filter = new Div();
        filter.addClassNames("row", "state-filter");
        filter.getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("groups"));
        for (OrderGroup each : OrderGroup.values()) {
            NativeButton button = new NativeButton(
                    words.get("group." + OrderTexts.key(each)), click -> look(new Search(each, search.text())));
            button.addClassName("filter-button");
            groups.put(each, button);
            filter.add(button);
        }
        text.setLabel(words.get("search"));
        text.setPlaceholder(words.get("search.help"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        text.setValue(search.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        text.addValueChangeListener(typed -> look(new Search(search.group(), typed.getValue())));
        Div toolbar = new Div(text, export);
        toolbar.addClassNames("toolbar", "orders-tools");
        tools.addClassName("stack");
        tools.add(filter, toolbar);
        list.addClassName("order-list");
        list.getElement().setAttribute("aria-label", words.get("title"));
        list.getElement()
                .addEventListener("click", click -> cancel(click.getEventData().getString(CANCELLED)))
                .setFilter(CANCELLED + " !== null")
                .addEventData(CANCELLED);
        more.setText(words.get("more"));
        more.addClickListener(click -> {
            wanted += LINES;
            show();
        });
        Anchor apply = new Anchor("/apply", words.get("apply"));
        apply.addClassName("button-link");
        Anchor many = new Anchor("/batch", words.get("many"));
        add(new PageHead(words.get("title"), words.get("lead"), many, apply), tools, told, list, none, notFound, more);
    }

    private void look(Search next) {
        search = next;
        wanted = LINES;
        told.show("");
        getUI().ifPresent(ui -> OrdersAddress.write(ui, search));
        show();
    }

    private void show() {
        OrderPage page = page();
        groups.forEach((each, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(each == search.group())));
        rows.keySet().retainAll(page.lines().stream().map(OrderLine::number).toList());
        List<Still> shown = new ArrayList<>();
        for (OrderLine line : page.lines()) {
            OrderRow before = rows.get(line.number());
            OrderRow row = before != null && before.line().equals(line) ? before : OrderRow.of(line, words);
            rows.put(line.number(), row);
            shown.add(row.drawn());
        }
        InPlace.arrange(list, shown);
        boolean empty = shown.isEmpty();
        boolean everything = search.group() == OrderGroup.ALL && search.text().isBlank();
        tools.setVisible(!empty || !everything);
        list.setVisible(!empty);
        none.setVisible(empty && everything);
        notFound.setVisible(empty && !everything);
        export.setVisible(!empty);
        more.setVisible(page.more());
    }

    private void cancel(String number) {
        rows.values().stream()
                .map(OrderRow::line)
                .filter(line -> line.number().value().equals(number))
                .filter(line -> line.open().contains(OrderEvent.CANCEL))
                .findFirst()
                .ifPresent(new Cancelling(words, orders, this::tell)::ask);
    }

    private void tell(String said) {
        told.show(said);
        show();
    }

    /** Gives all lines shown so far anew; orders that came or changed since take their place. */
    private OrderPage page() {
        List<OrderLine> lines = new ArrayList<>();
        Optional<OrderPage.Place> after = Optional.empty();
        OrderPage page;
        do {
            int still = Math.min(wanted - lines.size(), MyOrders.MOST_LINES);
            page = orders.list(visitor.caller(), search, after, still);
            lines.addAll(page.lines());
            after = page.end();
        } while (after.isPresent() && lines.size() < wanted);
        return new OrderPage(lines, page.more());
    }

    /** A list whose items keep their places. */
    @Tag(Tag.UL)
    private static final class Rows extends Component implements HasOrderedComponents, HasStyle {
        private static final long serialVersionUID = 1;
    }
}
