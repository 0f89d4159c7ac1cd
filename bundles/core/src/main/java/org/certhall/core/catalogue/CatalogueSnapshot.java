package org.certhall.core.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.LegalText;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.catalogue.Selection;
import org.certhall.core.search.Query;
import org.certhall.core.search.SearchEntry;
import org.certhall.core.search.SearchIndex;

/** The catalogue of one moment. */
final class CatalogueSnapshot implements Catalogue {
    private static final Comparator<SearchEntry<ProjectOffer>> ORDER = SearchEntry.<ProjectOffer>byPinyin()
            .thenComparing(entry -> entry.content().id());

    private final List<SearchEntry<ProjectOffer>> entries;
    private final SearchIndex<ProjectOffer> index;
    private final List<ProjectOffer> byPinyin;
    private final List<ProjectOffer> newestFirst;
    private final Map<String, ProjectOffer> byId = new HashMap<>();
    private final Map<String, CertificateType.Description> certificateTypes;
    private final Map<String, KeyType.Description> keyTypes;
    private final List<LegalText.Edition> legalTexts;
    private final Clock clock;

    CatalogueSnapshot(
            List<SearchEntry<ProjectOffer>> onOffer,
            Map<String, CertificateType.Description> certificateTypes,
            Map<String, KeyType.Description> keyTypes,
            List<LegalText.Edition> legalTexts,
            Clock clock) {
        this.entries = onOffer.stream().sorted(ORDER).toList();
        this.index = new SearchIndex<>(entries);
        this.byPinyin = entries.stream().map(SearchEntry::content).toList();
        this.newestFirst = byPinyin.stream()
                .sorted(Comparator.comparing(ProjectOffer::published).reversed())
                .toList();
        byPinyin.forEach(offer -> byId.put(offer.id(), offer));
        this.certificateTypes = Map.copyOf(certificateTypes);
        this.keyTypes = Map.copyOf(keyTypes);
        this.legalTexts = legalTexts.stream()
                .sorted(Comparator.comparing(LegalText.Edition::id))
                .toList();
        this.clock = clock;
    }

    @Override
    public List<ProjectOffer> latest(int limit) {
        LocalDate today = LocalDate.now(clock);
        return newestFirst.stream()
                .filter(offer -> !offer.published().isAfter(today))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ProjectOffer> underLetters(char from, char to) {
        return entries.stream()
                .filter(entry -> entry.letter() >= from && entry.letter() <= to)
                .map(SearchEntry::content)
                .toList();
    }

    @Override
    public List<ProjectOffer> search(String text, int limit) {
        return new Query(text)
                .in(index, limit).stream().map(SearchEntry::content).toList();
    }

    @Override
    public List<ProjectOffer> projects() {
        return byPinyin;
    }

    @Override
    public Optional<ProjectOffer> project(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<CertificateType.Description> certificateType(String id) {
        return Optional.ofNullable(certificateTypes.get(id));
    }

    @Override
    public Optional<KeyType.Description> keyType(String id) {
        return Optional.ofNullable(keyTypes.get(id));
    }

    @Override
    public List<LegalText.Edition> legalTexts() {
        LocalDate today = LocalDate.now(clock);
        return legalTexts.stream()
                .filter(edition -> !edition.effective().isAfter(today))
                .toList();
    }

    @Override
    public Quote quote(Selection selection) {
        return new Quotation(this, selection).quote();
    }
}
