package org.certhall.web.staff.finance.days;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.certhall.api.access.Role;
import org.certhall.api.finance.BillEntry.Outcome;
import org.certhall.api.finance.ChannelDay;
import org.certhall.api.finance.Reconciliation;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.staff.finance.FinanceSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One channel's bill of a day. */
@Component
public final class DayView implements PortalView {
    private static final String DAY = "day";
    private static final String CHANNEL = "channel";

    private final Reconciliation bills;

    @Activate
    public DayView(@Reference Reconciliation bills) {
        this.bills = bills;
    }

    @Override
    public String route() {
        return FinanceSection.DAYS.route() + "/{" + DAY + "}/{" + CHANNEL + "}";
    }

    @Override
    public LocalisedText title() {
        return new LocalisedText("对账", "Reconciliation");
    }

    @Override
    public Set<Role> roles() {
        return FinanceSection.DAYS.roles();
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        String channel = context.parameters().getOrDefault(CHANNEL, "");
        Optional<ChannelDay.Place> place =
                day(context.parameters().getOrDefault(DAY, "")).map(day -> new ChannelDay.Place(day, channel));
        Optional<Outcome> outcome = Stream.of(Outcome.values())
                .filter(each ->
                        context.query().getOrDefault(DayPage.OUTCOME, List.of()).contains(each.name()))
                .findFirst();
        return new DayPage(DayTexts.in(context.locale()), bills, place, outcome);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
