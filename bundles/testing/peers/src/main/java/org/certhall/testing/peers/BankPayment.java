package org.certhall.testing.peers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A payment as a customer orders it by pain.001.
 *
 * @param key its EndToEndId
 * @param agent CNAPS number of the bank that keeps the creditor's account
 */
record BankPayment(String key, String debtor, long fen, String name, String account, String agent, String remark) {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final Schema SCHEMA = schema();

    /** Refuses what the bank's own schema, or its sums and ids, do not allow; the message says why. */
    static BankPayment read(byte[] body) throws IOException {
        Document document = checked(body);
        String key = text(document, "EndToEndId");
        if (!key.equals(text(document, "MsgId"))
                || !key.equals(text(document, "PmtInfId"))
                || !key.equals(text(document, "InstrId"))) {
            throw new IOException("the ids do not belong together");
        }
        BigDecimal amount = new BigDecimal(text(document, "InstdAmt"));
        if (amount.compareTo(new BigDecimal(text(document, "CtrlSum"))) != 0) {
            throw new IOException("the control sum is wrong");
        }
        return new BankPayment(
                key,
                text(document, "DbtrAcct"),
                amount.movePointRight(2).longValueExact(),
                text((Element) first(document, "Cdtr"), "Nm"),
                text(document, "CdtrAcct"),
                text((Element) first(document, "CdtrAgt"), "MmbId"),
                text(document, "Ustrd"));
    }

    private static Document checked(byte[] body) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            Document document = builder.parse(new ByteArrayInputStream(body));
            SCHEMA.newValidator().validate(new DOMSource(document));
            return document;
        } catch (SAXException wrong) {
            throw new IOException("the message is no pain.001 that this bank takes: " + wrong.getMessage(), wrong);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Document document, String name) {
        return first(document, name).getTextContent().strip();
    }

    private static String text(Element within, String name) {
        return within.getElementsByTagNameNS(NAMESPACE, name).item(0).getTextContent();
    }

    private static org.w3c.dom.Node first(Document document, String name) {
        return document.getElementsByTagNameNS(NAMESPACE, name).item(0);
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(BankPayment.class.getResource("pain.001.001.09-taken.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is wrong is an error; nothing is printed. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
