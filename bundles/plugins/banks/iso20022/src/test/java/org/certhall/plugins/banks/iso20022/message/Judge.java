package org.certhall.plugins.banks.iso20022.message;

import com.prowidesoftware.swift.model.mx.AbstractMX;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * A message's schema as the model of Prowide ISO 20022 has it: the elements, their order, and which are required. The
 * published schemas are in no repository of artefacts; lengths and codes are therefore not judged here.
 */
public final class Judge {
    private final Schema schema;
    private final String declaration;

    public Judge(String name, Class<? extends AbstractMX> message) throws JAXBException, IOException, SAXException {
        StringWriter model = new StringWriter();
        JAXBContext.newInstance(message).generateSchema(new SchemaOutputResolver() {
            @Override
            public Result createOutput(String namespace, String file) {
                StreamResult result = new StreamResult(namespace.isEmpty() ? model : new StringWriter());
                result.setSystemId(file);
                return result;
            }
        });
        // the model names the elements without their namespace, and only its root element with it
        String whole = model.toString()
                .replace("</xs:schema>", "<xs:element name=\"Document\" type=\"Document\"/></xs:schema>");
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(whole)));
        declaration = " xmlns=\"urn:iso:std:iso:20022:tech:xsd:" + name + "\"";
    }

    /** Throws what is wrong with a message. */
    public void check(byte[] message) throws SAXException, IOException {
        String text = new String(message, StandardCharsets.UTF_8);
        if (!text.contains("<Document" + declaration + ">")) {
            throw new SAXException("the message is of another name or version");
        }
        schema.newValidator().validate(new StreamSource(new StringReader(text.replace(declaration, ""))));
    }
}
