package org.certhall.web.portal.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import org.jsoup.nodes.Document;

/**
 * A part of a page that stays as it was made, without listeners: all within it is sent as one piece of markup. The server
 * keeps one node for it instead of one for each element and text, and the markup itself once for all pages that show the
 * same.
 */
public final class Still extends Component {
    private static final long serialVersionUID = 1;

    private Still(Element root) {
        super(root);
    }

    /** Draws what a component shows at the moment; attributes and texts alone count, so that nothing else is lost. */
    public static Still of(Component drawn) {
        Element from = drawn.getElement();
        Element root = new Element(from.getTag());
        from.getAttributeNames().forEach(name -> root.setAttribute(name, from.getAttribute(name)));
        root.setProperty("innerHTML", markup(from).intern());
        return new Still(root);
    }

    private static String markup(Element parent) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        parent.getChildren().forEach(child -> page.body().appendChild(ElementUtil.toJsoup(page, child)));
        return page.body().html();
    }
}
