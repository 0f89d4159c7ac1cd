package org.certhall.core.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.certhall.api.help.HelpTopic;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Reads the topics of one bundle: {@code zh/id.md} and, where there is one, {@code en/id.md} below the named folder. */
final class TopicFiles {
    private static final int LARGEST = 256 << 10;
    private static final int LAST = 1000;
    private static final String ENDING = ".md";
    private final Bundle bundle;
    private final String folder;

    /** @param folder as the bundle's header names it */
    TopicFiles(Bundle bundle, String folder) {
        this.bundle = bundle;
        String path = folder.strip();
        this.folder = path.endsWith("/") ? path : path + "/";
    }

    /** Reads all that is there now. */
    List<BroughtTopic> read() {
        Set<String> names = new TreeSet<>(names("zh/"));
        names.addAll(names("en/"));
        if (names.isEmpty()) {
            return List.of(BroughtTopic.broken(bundle, folder, folder, Reasons.say("empty", folder)));
        }
        List<BroughtTopic> topics = new ArrayList<>();
        for (String name : names) {
            topics.add(read(name));
        }
        return topics;
    }

    private BroughtTopic read(String name) {
        String id = name.substring(0, name.length() - ENDING.length());
        String title = id;
        try {
            if (!id.matches("[a-z0-9][a-z0-9-]{0,60}")) {
                throw new BrokenTopicException(Reasons.say("in", folder + name, Reasons.say("name.form")));
            }
            TopicText zh = text("zh/" + name);
            if (zh == null) {
                throw new BrokenTopicException(Reasons.say("zh.missing", folder + "zh/" + name));
            }
            title = zh.title();
            return BroughtTopic.sound(bundle, topic(id, zh, text("en/" + name), folder + "en/" + name));
        } catch (BrokenTopicException e) {
            return BroughtTopic.broken(bundle, id, title, e.reason());
        }
    }

    private HelpTopic topic(String id, TopicText zh, @Nullable TopicText en, String english)
            throws BrokenTopicException {
        String group = zh.head().get("group");
        if (group == null) {
            throw new BrokenTopicException(
                    Reasons.say("in", folder + "zh/" + id + ENDING, Reasons.say("front.lacks", "group")));
        }
        if (en != null && en.head().containsKey("order")) {
            throw new BrokenTopicException(Reasons.say("in", english, Reasons.say("front.only-zh")));
        }
        List<String> keywords = new ArrayList<>(zh.keywords());
        if (en != null) {
            keywords.addAll(en.keywords());
        }
        return new HelpTopic(
                id,
                new LocalisedText(zh.title(), en == null ? "" : en.title()),
                new LocalisedText(group, en == null ? "" : en.head().getOrDefault("group", "")),
                Integer.parseInt(zh.head().getOrDefault("order", Integer.toString(LAST))),
                keywords,
                new LocalisedText(zh.body(), en == null ? "" : en.body()));
    }

    private List<String> names(String language) {
        Enumeration<String> paths = bundle.getEntryPaths(folder + language);
        return paths == null
                ? List.of()
                : Collections.list(paths).stream()
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .filter(name -> name.endsWith(ENDING))
                        .toList();
    }

    private @Nullable TopicText text(String name) throws BrokenTopicException {
        String path = folder + name;
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            return null;
        }
        try (InputStream in = entry.openStream()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BrokenTopicException(Reasons.say("in", path, Reasons.say("size")));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return TopicText.parse(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new BrokenTopicException(Reasons.say("in", path, Reasons.say("encoding")));
        } catch (IOException e) {
            throw new BrokenTopicException(Reasons.say("in", path, Reasons.say("unreadable", e.toString())));
        }
    }
}
