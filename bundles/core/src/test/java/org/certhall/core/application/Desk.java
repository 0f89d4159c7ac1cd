package org.certhall.core.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.application.Application;
import org.certhall.api.application.Applications;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.PaperOffers;
import org.certhall.api.application.Step;
import org.certhall.api.application.Submission;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.LegalText;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.legal.ArchivedEdition;
import org.certhall.api.legal.LegalArchive;
import org.certhall.core.access.Principal;
import org.certhall.core.account.Accounts;
import org.certhall.core.document.KeptPapers;
import org.certhall.core.document.TrialPapers;
import org.certhall.core.letter.TrialLetters;
import org.certhall.core.order.OrderFollower;
import org.certhall.core.order.OrderNotices;
import org.certhall.core.order.OrderSettings;
import org.certhall.core.order.Orders;
import org.certhall.core.order.TrialOrders;
import org.certhall.core.reading.KeptReadings;
import org.certhall.core.reading.ReadingNews;
import org.certhall.core.site.SiteAddress;
import org.certhall.core.trial.Configured;
import org.certhall.core.trial.Surroundings;

/** The area of applications as it stands in the house, and what an applicant does there. */
public final class Desk {
    static final Selection ZQYL = new Selection("zqyl", "enterprise-standard", 1, 2, "zqyl-gen1", null);

    /** Everything that the shipped project asks for but its papers, as the guide fills it in. */
    public static final Map<FieldKey, String> ANSWERS = Map.ofEntries(
            Map.entry(FieldKey.ORGANISATION_NAME, "北京启明星河科技有限公司"),
            Map.entry(FieldKey.ORGANISATION_NUMBER, "9111 0000 ma00 0000 77"),
            Map.entry(FieldKey.LEGAL_PERSON_NAME, "林示例"),
            Map.entry(FieldKey.LEGAL_PERSON_NUMBER, "11010519491231002x"),
            Map.entry(FieldKey.HANDLER_NUMBER, "880005198807070053"),
            Map.entry(FieldKey.HANDLER_ADDRESS, "北京市海淀区示例路1号"));

    private static final List<FieldKey> PAPERS = List.of(FieldKey.document("licence"), FieldKey.document("letter"));

    private final CatalogueService catalogue;
    private final Applications applications;
    private final Principal applicant;
    private final Orders orders;
    private final Drafts drafts;
    private final Opening opening;
    private final OrganisationBook book;
    private final ApplicationReader reader;
    private final Surroundings around;
    private final KeptPapers papers;
    private final TrialLetters letters;
    private final GivingBack givingBack;
    private final OrderNotices notices;
    private final DraftMaker maker;

    public Desk(
            Surroundings around,
            Accounts accounts,
            CatalogueService catalogue,
            Principal applicant,
            OrderFollower... all) {
        this(around, accounts, catalogue, applicant, Map.of(), all);
    }

    /** @param settings of orders */
    public Desk(
            Surroundings around,
            Accounts accounts,
            CatalogueService catalogue,
            Principal applicant,
            Map<String, Object> settings,
            OrderFollower... all) {
        this.catalogue = catalogue;
        this.applicant = applicant;
        this.around = around;
        Clock clock = around.clock();
        orders = TrialOrders.of(around, accounts, all);
        drafts = new Drafts(around.protection());
        Agreements agreements =
                new Agreements(catalogue, new Archive(catalogue), around.protection(), around.audit(), clock);
        papers = TrialPapers.kept(around);
        opening = new Opening(catalogue, accounts, drafts, agreements, papers, around.protection(), clock);
        book = new OrganisationBook(accounts, around.protection(), clock);
        letters = new TrialLetters(around);
        reader = new ApplicationReader(opening, drafts, agreements);
        notices = new OrderNotices(
                accounts, around.outbox(), new SiteAddress("https://hall.example.com"), new DraftHandler(drafts));
        givingBack = new GivingBack(orders, opening, drafts, notices);
        OrderSettings limits = new OrderSettings(Configured.keys(OrderSettings.Keys.class, settings));
        maker = new DraftMaker(catalogue, accounts, orders, opening, drafts, limits);
        HandIn handIn = new HandIn(orders, opening, drafts, agreements, book);
        applications = new ApplicationDesk(
                around.units(),
                orders,
                maker,
                opening,
                drafts,
                agreements,
                book,
                handIn,
                new DraftLetters(reader, letters.letters()));
    }

    /** Every edition in force, with a hash that stands for its text's. */
    private record Archive(CatalogueService catalogue) implements LegalArchive {
        @Override
        public Optional<ArchivedEdition> find(String id, String version) {
            return catalogue.current().legalTexts().stream()
                    .filter(edition ->
                            edition.id().equals(id) && edition.version().equals(version))
                    .map(edition -> new ArchivedEdition(
                            edition, "0".repeat(64), Clock.systemUTC().instant()))
                    .findFirst();
        }

        @Override
        public List<ArchivedEdition> editions(String id) {
            throw new UnsupportedOperationException();
        }
    }

    public Orders orders() {
        return orders;
    }

    /** Gives the area that tells of the pictures of these applications. */
    PaperOffers paperOffers(KeptReadings readings, ReadingNews news) {
        return new PaperDesk(
                around.units(), orders, drafts, new PaperNotes(opening, book, letters.codes()), papers, readings, news);
    }

    TrialLetters letters() {
        return letters;
    }

    public DraftMaker maker() {
        return maker;
    }

    public ApplicationReader reader() {
        return reader;
    }

    public KeptPapers papers() {
        return papers;
    }

    public Applications applications() {
        return applications;
    }

    OrganisationBook book() {
        return book;
    }

    public GivingBack givingBack() {
        return givingBack;
    }

    public OrderNotices notices() {
        return notices;
    }

    public OrderNumber begin() {
        return applications.begin(applicant, ZQYL);
    }

    public Application open(OrderNumber number) {
        return applications.open(applicant, number);
    }

    /** Fills in everything, adds papers that nobody reads, and consents. */
    public Application fillIn(OrderNumber number) {
        Map<FieldKey, String> papersToo = new TreeMap<>(ANSWERS);
        PAPERS.forEach(field -> papersToo.put(field, TrialPapers.put(around, number, field)));
        return fillIn(number, papersToo);
    }

    /** Fills in what is given, and consents. */
    public Application fillIn(OrderNumber number, Map<FieldKey, String> answers) {
        Application open = open(number);
        List<Edit> edits = new TreeMap<>(answers)
                .entrySet().stream()
                        .map(answer -> new Edit(
                                answer.getKey(),
                                answer.getValue(),
                                open.answer(answer.getKey()).revision()))
                        .toList();
        applications.save(applicant, number, Step.APPLICANT, edits);
        return applications.consent(applicant, number, accepted(Applications.IDENTITY_QUERY), true);
    }

    /** Hands in what the page shows. */
    public void submit(OrderNumber number) {
        applications.submit(applicant, number, submission(open(number)));
    }

    Submission submission(Application shown) {
        return new Submission(
                true,
                Applications.DECLARED.stream().map(this::accepted).toList(),
                shown.offer().version(),
                shown.quote().orElseThrow().total());
    }

    /** Gives the edition of a text that is in force. */
    public AcceptedEdition accepted(String text) {
        LegalText.Edition present = catalogue.current().legalTexts().stream()
                .filter(edition -> edition.id().equals(text))
                .findFirst()
                .orElseThrow();
        return new AcceptedEdition(text, present.version());
    }
}
