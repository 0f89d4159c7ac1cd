package org.certhall.plugins.banks.iso20022.message;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One element of a message that a bank sent: its text, or what stands in it.
 *
 * @param currency of an amount; blank for everything else
 */
record XmlElement(String name, String currency, String text, List<XmlElement> children) {
    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private static final int MOST_ELEMENTS = 200_000;
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 2_000;
    private static final XMLInputFactory FACTORY = factory();

    /** Reads a document of exactly this message and version; there is no document type, and so no entity, in it. */
    static XmlElement document(byte[] bytes, String message) throws MessageException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            if (reader.nextTag() != XMLStreamConstants.START_ELEMENT
                    || !reader.getLocalName().equals("Document")) {
                throw new MessageException("the answer is no document of ISO 20022");
            }
            String namespace = String.valueOf(reader.getNamespaceURI());
            if (!namespace.equals(NAMESPACE + message)) {
                throw new MessageException("the answer is no " + message);
            }
            XmlElement document = new Reading(reader, namespace).element(0);
            while (reader.hasNext()) {
                reader.next();
            }
            return document;
        } catch (XMLStreamException broken) {
            throw new MessageException("the answer is no well-formed XML without document type");
        }
    }

    /** Gives the first element on a path; empty where one is not there. */
    Optional<XmlElement> find(String... path) {
        Optional<XmlElement> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.all(step).stream().findFirst());
        }
        return found;
    }

    /** Gives the elements of a name that stand directly in this one. */
    List<XmlElement> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** Gives the text at the end of a path; blank where it is not there. */
    String text(String... path) {
        return find(path).map(found -> found.text.strip()).orElse("");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** One pass through a document. */
    private static final class Reading {
        private final XMLStreamReader reader;
        private final String namespace;
        private int elements;

        Reading(XMLStreamReader reader, String namespace) {
            this.reader = reader;
            this.namespace = namespace;
        }

        XmlElement element(int depth) throws XMLStreamException, MessageException {
            elements++;
            if (elements > MOST_ELEMENTS || depth > DEEPEST) {
                throw new MessageException("the answer is too large");
            }
            if (!namespace.equals(reader.getNamespaceURI())) {
                throw new MessageException("the answer mixes messages");
            }
            String name = reader.getLocalName();
            String currency = reader.getAttributeValue(null, "Ccy");
            StringBuilder text = new StringBuilder();
            List<XmlElement> children = new ArrayList<>();
            while (reader.next() != XMLStreamConstants.END_ELEMENT) {
                switch (reader.getEventType()) {
                    case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        add(text, reader.getText());
                    case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                    default -> throw new MessageException("the answer has a document type or entities");
                }
            }
            return new XmlElement(name, currency == null ? "" : currency, text.toString(), List.copyOf(children));
        }

        private static void add(StringBuilder text, String more) throws MessageException {
            if (text.length() + more.length() > LONGEST_TEXT) {
                throw new MessageException("the answer is too large");
            }
            text.append(more);
        }
    }
}
