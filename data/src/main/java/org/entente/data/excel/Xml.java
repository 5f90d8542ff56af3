package org.entente.data.excel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.core.problem.ProblemException;
import org.entente.data.table.UnpackLimit;

/// A part of a workbook that is read element by element. Entities and document types are refused: no part has
/// them, and they can be made to read other files or to fill the memory.
final class Xml implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final ZipParts.Part part;
    private final XMLStreamReader reader;
    private final ExcelProblems problems;

    Xml(ZipParts parts, String name, UnpackLimit limit, ExcelProblems problems) {
        this.name = name;
        this.problems = problems;
        this.part = parts.part(name, limit);
        try {
            this.reader = FACTORY.createXMLStreamReader(decoded(part));
        } catch (XMLStreamException | IOException e) {
            throw malformed(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// Office Open XML is in UTF-8 or UTF-16. It is decoded here because the XML reader of Java prints a message of
    /// its own about bytes that are neither.
    private static Reader decoded(InputStream part) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(part, 2);
        byte[] first = stream.readNBytes(2);
        stream.unread(first);
        boolean wide = first.length == 2 && (first[0] & 0xff) + (first[1] & 0xff) == 0xfe + 0xff;
        CharsetDecoder decoder = (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader reader = new BufferedReader(new InputStreamReader(stream, decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /// Moves on to the next beginning or end of an element.
    ///
    /// @return whether there is one; at the end the part is verified
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw problems.damaged("%s has a document type".formatted(name));
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        part.finish();
        return false;
    }

    boolean isStart(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean isEnd(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /// An attribute by its name without prefix.
    Optional<String> attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    String required(String attribute) {
        return attribute(attribute)
                .orElseThrow(() -> problems.damaged(
                        "an element %s in %s has no %s".formatted(reader.getLocalName(), name, attribute)));
    }

    /// The text in the current element, which is read to its end; text in elements within it counts too, except
    /// in those of the name given.
    String text(String except) {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int silent = 0;
        try {
            while (depth > 0) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        silent += silent > 0 || reader.getLocalName().equals(except) ? 1 : 0;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        silent -= silent > 0 ? 1 : 0;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (silent == 0) {
                            text.append(reader.getText());
                        }
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw problems.damaged("%s uses an entity".formatted(name));
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        return text.toString();
    }

    private ProblemException malformed(Exception e) {
        String reason = ExcelProblems.reason(e).replaceFirst("^ParseError at ", "");
        return problems.damaged("%s is not valid XML (%s)".formatted(name, reason));
    }

    @Override
    public void close() {
        try {
            reader.close();
            part.release();
        } catch (XMLStreamException | IOException e) {
            throw problems.damaged("%s cannot be closed (%s)".formatted(name, ExcelProblems.reason(e)));
        }
    }
}
