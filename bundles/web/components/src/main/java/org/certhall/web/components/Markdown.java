package org.certhall.web.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** Shows Markdown (CommonMark and tables) that came with a plug-in: raw HTML is shown as text, only harmless links stay links. */
public final class Markdown {
    private static final int LOWEST_HEADING = 6;
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    private Markdown() {}

    /** Makes a component of the text; its highest headings become {@code topHeading}, so that they fit below the page's own. */
    public static Component component(String markdown, int topHeading) {
        return rendered(parse(markdown, topHeading), Map.of());
    }

    /** Makes a component of a parsed text whose given nodes get an id on the page. */
    static Component rendered(Node document, Map<Node, String> ids) {
        return new Html("<div class=\"prose\">" + html(document, ids) + "</div>");
    }

    static Node parse(String markdown, int topHeading) {
        Node document = PARSER.parse(markdown);
        List<Heading> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        int highest = headings.stream().mapToInt(Heading::getLevel).min().orElse(1);
        headings.forEach(
                heading -> heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() - highest + topHeading)));
        return document;
    }

    /** Gives the text as HTML without anything that could run. */
    static String html(Node document, Map<Node, String> ids) {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel")))
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Link) {
                        attributes.put("rel", "noopener noreferrer");
                    }
                    String id = ids.get(node);
                    if (id != null) {
                        attributes.put("id", id);
                    }
                })
                .build()
                .render(document);
    }
}
