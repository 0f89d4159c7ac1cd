package org.certhall.web.staff.lostnumber;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.certhall.api.access.Caller;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.LostNumber;
import org.certhall.api.account.LostNumber.Request;
import org.certhall.api.account.Problem;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Notice;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.desk.DetailPanel;
import org.certhall.web.staff.desk.MasterTable;

/** The requests that are not over, one of them in detail. */
final class ClaimsPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient LostNumber lostNumber;
    private final transient ClaimPanel claim;
    private final MasterTable<Long> table;
    private final EmptyState nothing;
    private final DetailPanel detail;
    private final Paragraph count = new Paragraph();
    private final Notice done = Notice.information();
    private final Notice refused = Notice.warning();

    ClaimsPage(Words words, LostNumber lostNumber) {
        this.words = words;
        this.lostNumber = lostNumber;
        claim = new ClaimPanel(words, lostNumber, this::attempt);
        table = new MasterTable<>(
                words.get("title"),
                List.of(
                        words.get("column.account"),
                        words.get("column.mobile"),
                        words.get("column.asked"),
                        words.get("column.state")),
                this::open);
        nothing = new EmptyState(words.get("nothing"), words.get("nothing.advice"));
        detail = new DetailPanel(words.get("detail.label"), words.get("close"), this::close);
        compose();
        show();
    }

    private void compose() {
        addClassNames("page", "desk");
        count.addClassNames("muted", "small", "tabular");
        count.getElement().setAttribute("role", "status");
        Div main = new Div(done, refused, count, table, nothing);
        main.addClassName("stack");
        Div columns = new Div(main, detail);
        columns.addClassName("columns");
        add(new PageHead(words.get("title"), words.get("lead")), columns);
    }

    private void open(long request) {
        say("", "");
        visitor().keep(Opened.class, new Opened(request, ""));
        show();
    }

    private void close() {
        table.focusSelected();
        visitor().forget(Opened.class);
        show();
    }

    private void attempt(String success, Consumer<Caller> call) {
        try {
            call.accept(visitor().caller());
            say(success, "");
        } catch (AccountException problems) {
            say("", sentence(problems.problems().get(0).code()));
        }
        show();
    }

    private String sentence(Problem.Code code) {
        return switch (code) {
            case GONE -> words.get("problem.gone");
            case NOT_NOW -> words.get("problem.not-now");
            default -> words.get("problem.reason");
        };
    }

    private void say(String success, String problem) {
        done.show(success);
        refused.show(problem);
    }

    private void show() {
        List<Request> all = lostNumber.open(visitor().caller());
        count.setText(words.get("count", all.size()));
        table.show(all.stream().map(this::line).toList());
        table.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
        Optional<Opened> opened = visitor().kept(Opened.class);
        Optional<Request> shown = opened.flatMap(kept ->
                all.stream().filter(request -> request.id() == kept.request()).findFirst());
        table.select(shown.map(Request::id).orElse(null));
        shown.ifPresentOrElse(
                request -> detail.show(
                        request.account(),
                        claim.of(request, opened.map(Opened::reason).orElse(""))),
                detail::hide);
    }

    private MasterTable.Line<Long> line(Request request) {
        return new MasterTable.Line<>(
                request.id(),
                request,
                Map.of("data-testid", Long.toString(request.id())),
                request.account(),
                open -> cells(open, request));
    }

    private List<List<? extends Component>> cells(NativeButton open, Request request) {
        return List.of(
                List.of(open),
                List.of(new Span(request.mobile())),
                List.of(new Span(HallTime.minute(request.at()))),
                List.of(claim.badge(request)));
    }

    private static Visitor visitor() {
        return Visitor.of(UI.getCurrent());
    }
}
