package org.certhall.plugins.letters;

import java.util.ArrayList;
import java.util.List;
import org.certhall.plugins.letters.Block.Span;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Takes a letter's Markdown apart; whatever is no heading, paragraph, list or table counts for the text in it. */
final class LetterBlocks extends AbstractVisitor {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final List<Block> blocks = new ArrayList<>();

    private LetterBlocks() {}

    static List<Block> of(String markdown) {
        LetterBlocks letter = new LetterBlocks();
        PARSER.parse(markdown).accept(letter);
        return letter.blocks;
    }

    @Override
    public void visit(Heading heading) {
        blocks.add(new Block.Heading(heading.getLevel(), spans(heading)));
    }

    @Override
    public void visit(Paragraph paragraph) {
        List<Span> spans = new ArrayList<>();
        if (paragraph.getParent() instanceof ListItem item && item.getFirstChild() == paragraph) {
            spans.add(new Span(marker(item), false));
        }
        spans.addAll(spans(paragraph));
        blocks.add(new Block.Paragraph(spans));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            Rows rows = new Rows();
            block.accept(rows);
            blocks.add(new Block.Table(rows.rows));
        }
    }

    private static String marker(ListItem item) {
        if (!(item.getParent() instanceof OrderedList list)) {
            return "• ";
        }
        Integer first = list.getMarkerStartNumber();
        int number = first == null ? 1 : first;
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number + ". ";
    }

    private static List<Span> spans(Node of) {
        Spans spans = new Spans();
        for (Node child = of.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(spans);
        }
        return spans.found;
    }

    private static final class Spans extends AbstractVisitor {
        private final List<Span> found = new ArrayList<>();
        private boolean strong;

        @Override
        public void visit(Text text) {
            found.add(new Span(text.getLiteral(), strong));
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            strong = true;
            visitChildren(emphasis);
            strong = false;
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            found.add(new Span(" ", strong));
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            found.add(new Span(" ", strong));
        }
    }

    private static final class Rows extends AbstractVisitor {
        private final List<List<List<Span>>> rows = new ArrayList<>();

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                rows.add(new ArrayList<>());
                visitChildren(node);
            } else if (node instanceof TableCell) {
                rows.get(rows.size() - 1).add(spans(node));
            } else {
                visitChildren(node);
            }
        }
    }
}
