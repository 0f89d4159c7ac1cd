package org.certhall.plugins.banks.iso20022.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one document of a message. */
final class XmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** Opens the document. */
    XmlText(String message) {
        try {
            writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement("Document");
            writer.writeDefaultNamespace(XmlElement.NAMESPACE + message);
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    XmlText open(String name) {
        return write(() -> writer.writeStartElement(name));
    }

    XmlText close() {
        return write(writer::writeEndElement);
    }

    XmlText element(String name, String content) {
        return write(() -> {
            writer.writeStartElement(name);
            writer.writeCharacters(content);
            writer.writeEndElement();
        });
    }

    XmlText element(String name, String attribute, String value, String content) {
        return write(() -> {
            writer.writeStartElement(name);
            writer.writeAttribute(attribute, value);
            writer.writeCharacters(content);
            writer.writeEndElement();
        });
    }

    /** Ends the document. */
    byte[] end() {
        write(writer::writeEndDocument);
        write(writer::flush);
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Step {
        void take() throws XMLStreamException;
    }

    private XmlText write(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }
}
