package org.certhall.api.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The topics that are installed at the moment.
 *
 * <p>A bundle brings topics by the header {@code CertHall-Help: help/}: each {@code help/zh/id.md} is one, and
 * {@code help/en/id.md} its English text.
 */
@ProviderType
public interface HelpCentre {
    /** Gives all topics under their headings, in order. */
    List<HelpTopic.Group> groups();

    Optional<HelpTopic> topic(String id);

    /**
     * Finds topics by characters, pinyin or initials of title, keywords and headings, the best first, and after them
     * those whose text in the given language holds every word that was typed.
     */
    List<HelpTopic.Hit> search(String text, Locale locale, int limit);

    /** Calls back after topics came, went or changed, coalesced, on a thread of the help centre. */
    Subscription subscribe(Runnable changed);
}
