package com.aiqaramba.core.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A report as a strict XML parser reads it: what is not well-formed fails here. */
record ReportPage(String html, org.w3c.dom.Document document) {
    static ReportPage of(Report report) {
        String html = report.toHtml();
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return new ReportPage(html, builder.parse(new InputSource(new StringReader(html))));
        } catch (ParserConfigurationException | SAXException | IOException malformed) {
            throw new AssertionError("not well-formed: " + malformed.getMessage(), malformed);
        }
    }

    String rawText(String element) {
        return elements(element).findFirst().orElseThrow().getTextContent();
    }

    String text(String element) {
        return onOneLine(rawText(element));
    }

    List<String> texts(String element) {
        return elements(element)
                .map(Node::getTextContent)
                .map(ReportPage::onOneLine)
                .toList();
    }

    List<String> attributes(String name) {
        return elements("*")
                .filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name))
                .toList();
    }

    static String onOneLine(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    List<String> names() {
        return elements("*").map(Element::getTagName).toList();
    }

    Stream<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(at -> (Element) nodes.item(at));
    }
}
