package org.certhall.testing.peers;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.certhall.testing.peers.Switchboard.Mode;

/** The page for people: what every peer has received, and its switches. */
final class Page {
    private final List<Peer> peers;
    private final Switchboard switchboard;

    Page(List<Peer> peers, Switchboard switchboard) {
        this.peers = peers;
        this.switchboard = switchboard;
    }

    String html(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.certhall.testing.peers.messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        boolean english = "en".equals(locale.getLanguage());
        return """
                <!doctype html>
                <html lang="%s" data-ready="true">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s</title>
                  <link rel="stylesheet" href="/peers.css">
                </head>
                <body>
                <header><h1>%s</h1><p>%s</p><a href="/?lang=%s" lang="%s">%s</a></header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(
                        english ? "en" : "zh-CN",
                        texts.getString("title"),
                        texts.getString("title"),
                        texts.getString("lead"),
                        english ? "zh" : "en",
                        english ? "zh-CN" : "en",
                        texts.getString("other-language"),
                        peers.stream().map(peer -> section(peer, texts, locale)).collect(Collectors.joining()));
    }

    private String section(Peer peer, ResourceBundle texts, Locale locale) {
        return """
                <section aria-labelledby="%1$s">
                <h2 id="%1$s">%2$s</h2>
                %3$s%4$s%5$s</section>
                """.formatted(
                        peer.id(),
                        texts.getString("section." + peer.id()),
                        peer.switches().stream()
                                .sorted()
                                .map(name -> switches(name, texts, locale))
                                .collect(Collectors.joining()),
                        peer.choices().stream()
                                .map(choice -> choice(choice, texts, locale))
                                .collect(Collectors.joining()),
                        table(peer, texts));
    }

    private String switches(String name, ResourceBundle texts, Locale locale) {
        String label = texts.getString("switch." + name);
        StringBuilder buttons = new StringBuilder();
        for (Mode mode : Mode.values()) {
            buttons.append("""
                    <button formaction="/switch?peer=%s&amp;mode=%s&amp;lang=%s" aria-pressed="%s">%s</button>
                    """.formatted(
                            name,
                            mode.word(),
                            locale.getLanguage(),
                            switchboard.mode(name) == mode,
                            texts.getString("mode." + mode.word())));
        }
        return """
                <form method="post" data-testid="switch-%s"><fieldset><legend>%s</legend>
                %s</fieldset></form>
                """.formatted(name, label, buttons);
    }

    private static String choice(Peer.Choice choice, ResourceBundle texts, Locale locale) {
        String buttons = choice.modes().stream()
                .map(mode -> """
                    <button formaction="%s&amp;mode=%s&amp;lang=%s" aria-pressed="%s">%s</button>
                    """.formatted(
                                choice.path().replace("&", "&amp;"),
                                mode,
                                locale.getLanguage(),
                                mode.equals(choice.present()),
                                texts.getString(choice.prefix() + "." + mode)))
                .collect(Collectors.joining());
        return """
                <form method="post"><fieldset><legend>%s</legend>
                %s</fieldset></form>
                """.formatted(texts.getString(choice.label()), buttons);
    }

    private static String table(Peer peer, ResourceBundle texts) {
        List<List<String>> rows = peer.rows();
        if (rows.isEmpty()) {
            return "<p class=\"empty\">%s</p>\n".formatted(texts.getString("empty." + peer.id()));
        }
        String head = List.of(texts.getString("columns." + peer.id()).split("\\|")).stream()
                .map(column -> "<th scope=\"col\">" + column + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        return "<div class=\"table\" tabindex=\"0\"><table><thead><tr>%s</tr></thead><tbody>\n%s</tbody></table></div>\n"
                .formatted(head, body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
