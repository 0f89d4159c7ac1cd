package org.certhall.datafiles.kinds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.certhall.datafiles.check.BrokenFileException;
import org.certhall.datafiles.check.Reasons;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Lets pass an SVG that only draws: known shapes, no script, no style sheet, nothing from elsewhere. */
final class SvgCheck extends DefaultHandler {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask");

    private SvgCheck() {}

    static void check(byte[] svg) throws BrokenFileException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(svg), new SvgCheck());
        } catch (Refusal e) {
            throw new BrokenFileException(String.valueOf(e.getMessage()));
        } catch (SAXException | IOException e) {
            throw new BrokenFileException(Reasons.say("picture.svg.xml"));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (!ELEMENTS.contains(localName)) {
            throw new Refusal(Reasons.say("picture.svg.element", localName));
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getLocalName(i).toLowerCase(Locale.ROOT);
            if (active(attribute, attributes.getValue(i).strip().toLowerCase(Locale.ROOT))) {
                throw new Refusal(Reasons.say("picture.svg.attribute", attribute));
            }
        }
    }

    private static boolean active(String attribute, String value) {
        return attribute.startsWith("on")
                || attribute.equals("style")
                || (attribute.equals("href") && !value.startsWith("#"))
                || value.replace("url(#", "").contains("url(");
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        throw new Refusal(Reasons.say("picture.svg.element", "?" + target));
    }

    private static final class Refusal extends SAXException {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }
}
