package org.certhall.web.components;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * A longer text in Markdown with a list of its contents; as safe as {@link Markdown}.
 *
 * @param contents its highest headings
 */
public record MarkdownArticle(Component component, List<Section> contents) {
    public MarkdownArticle {
        contents = List.copyOf(contents);
    }

    /**
     * A part of the text.
     *
     * @param anchor the id of its heading on the page
     */
    public record Section(String anchor, String title) {}

    /**
     * Makes an article.
     *
     * @param topHeading what its highest headings become
     * @param leadsSomewhere whether a link's target is there; other links are shown as plain words
     */
    public static MarkdownArticle of(String markdown, int topHeading, Predicate<String> leadsSomewhere) {
        Node document = Markdown.parse(markdown, topHeading);
        List<Section> contents = new ArrayList<>();
        Map<Node, String> anchors = new HashMap<>();
        List<Link> dead = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == topHeading) {
                    String anchor = "section-" + (contents.size() + 1);
                    anchors.put(heading, anchor);
                    contents.add(new Section(anchor, words(heading)));
                }
                visitChildren(heading);
            }

            @Override
            public void visit(Link link) {
                if (!leadsSomewhere.test(link.getDestination())) {
                    dead.add(link);
                }
            }
        });
        dead.forEach(MarkdownArticle::replaceByItsWords);
        return new MarkdownArticle(Markdown.rendered(document, anchors), contents);
    }

    private static void replaceByItsWords(Link link) {
        Node child = link.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            link.insertBefore(child);
            child = next;
        }
        link.unlink();
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }
}
