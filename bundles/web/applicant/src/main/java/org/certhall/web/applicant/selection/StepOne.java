package org.certhall.web.applicant.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.web.applicant.selection.Problem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Step one of one visitor (S31 to S40). What he wants is kept whatever happens to the catalogue; whether it holds is
 * worked out from the catalogue of the moment, so that a project that leaves and returns finds everything as it was.
 */
public final class StepOne {
    private Catalogue catalogue;
    private Wanted wanted;
    private @Nullable OfferInFull offer;
    private @Nullable Money priceSeen;
    private @Nullable Money priceNow;
    /** Names of types seen while they were on offer, to be able to say what is gone. */
    private final Map<String, LocalisedText> names = new HashMap<>();

    public StepOne(Catalogue catalogue, Wanted wanted) {
        this.catalogue = catalogue;
        this.wanted = wanted;
        settle();
        seePrice();
    }

    /** Goes on with a newer catalogue. */
    public void follow(Catalogue newer) {
        catalogue = newer;
        settle();
        quote().ifPresent(quote -> {
            priceNow = quote.total();
            priceSeen = priceSeen == null ? priceNow : priceSeen;
        });
    }

    /** Chooses a project; choices that it offers too stay, the others become its defaults. */
    public void chooseProject(String id) {
        wanted = wanted.withProject(id);
        offer = null;
        catalogue.project(id).ifPresent(present -> {
            wanted = Defaults.keepWhatIsOffered(wanted, OfferInFull.of(present, catalogue));
        });
        settle();
        seePrice();
    }

    public void chooseCertificateType(String id) {
        choose(wanted.withCertificateType(id));
    }

    public void chooseYears(int term) {
        choose(wanted.withYears(term));
    }

    public void chooseQuantity(int number) {
        choose(wanted.withQuantity(number));
    }

    public void chooseKeyType(String id) {
        choose(wanted.withKeyType(id));
    }

    public Wanted wanted() {
        return wanted;
    }

    /** Gives the chosen project's offer, the last known one while the project is away. */
    public Optional<OfferInFull> offer() {
        return Optional.ofNullable(offer);
    }

    /** Tells whether a project is chosen that is not on offer at the moment. */
    public boolean projectAway() {
        String id = wanted.project();
        return id != null && catalogue.project(id).isEmpty();
    }

    /** Gives the total that the visitor saw when he chose, where the catalogue asks another one now. */
    public Optional<Money> formerPrice() {
        return Optional.ofNullable(priceSeen).filter(seen -> !seen.equals(priceNow) && quote().isPresent());
    }

    /** Gives the name of a certificate or key type that was on offer while this page was open. */
    public Optional<LocalisedText> nameOf(Field field, @Nullable String typeId) {
        return Optional.ofNullable(names.get(field + ":" + typeId));
    }

    /** Prices the choices; empty while they are incomplete or not on offer. */
    public Optional<Quote> quote() {
        if (!problems().isEmpty()) {
            return Optional.empty();
        }
        try {
            return selection().map(catalogue::quote);
        } catch (CatalogueException e) {
            // The catalogue knows rules that the fields do not show: without its consent there is no price.
            return Optional.empty();
        }
    }

    /** Gives everything that stands against going on, in the order of the page. */
    public List<Problem> problems() {
        if (wanted.project() == null) {
            return List.of(new Problem(Field.PROJECT, Reason.MISSING));
        }
        if (offer == null || projectAway()) {
            return List.of(new Problem(Field.PROJECT, Reason.GONE));
        }
        return Checks.choices(wanted, offer);
    }

    /** Gives the choices with the usual way of delivery, which is chosen later; empty while they are incomplete. */
    public Optional<Selection> selection() {
        String project = wanted.project();
        String type = wanted.certificateType();
        Integer years = wanted.years();
        Integer quantity = wanted.quantity();
        String keyType = wanted.keyType();
        if (project == null || type == null || years == null || quantity == null || keyType == null || offer == null) {
            return Optional.empty();
        }
        return Optional.of(new Selection(
                project, type, years, quantity, keyType, offer.project().usualDelivery()));
    }

    private void choose(Wanted next) {
        wanted = next;
        seePrice();
    }

    private void seePrice() {
        priceNow = quote().map(Quote::total).orElse(null);
        priceSeen = priceNow;
    }

    /** Takes up the chosen project's present offer and fills in its defaults where nothing was said. */
    private void settle() {
        Optional.ofNullable(wanted.project()).flatMap(catalogue::project).ifPresent(present -> {
            OfferInFull now = OfferInFull.of(present, catalogue);
            now.certificateTypes().forEach(type -> names.put(Field.CERTIFICATE_TYPE + ":" + type.id(), type.name()));
            now.keyTypes().forEach(type -> names.put(Field.KEY_TYPE + ":" + type.id(), type.name()));
            offer = now;
            wanted = Defaults.fillIn(wanted, now);
        });
    }
}
