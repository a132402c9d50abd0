package com.aiqaramba.core.report;

import com.aiqaramba.core.web.Origin;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes markup. Templates are literals of this package; what stands in for their {@code {}} is escaped, for text and
 * for quoted attributes alike.
 */
final class HtmlWriter {
    private static final String SLOT = "{}";
    private static final int FOLD_CHARACTERS = 480;
    private static final int FOLD_LINES = 8;
    private static final int TEASER = 160;

    /** A multiple of 3, so that the pieces of Base64 join without padding. */
    private static final int PIECE = 24 * 1024;

    private final Writer out;

    HtmlWriter(Writer out) {
        this.out = out;
    }

    HtmlWriter write(String template, Object... values) throws IOException {
        int from = 0;
        for (Object value : values) {
            int slot = template.indexOf(SLOT, from);
            out.write(template, from, slot - from);
            out.write(escape(value.toString()));
            from = slot + SLOT.length();
        }
        out.write(template, from, template.length() - from);
        return this;
    }

    /** Only for what the library itself ships or has encoded. */
    HtmlWriter trusted(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /** A file as an address that holds it whole, piece by piece. */
    HtmlWriter data(String mediaType, byte[] bytes) throws IOException {
        write("data:{};base64,", mediaType);
        for (int from = 0; from < bytes.length; from += PIECE) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE));
            trusted(Base64.getEncoder().encodeToString(piece));
        }
        return this;
    }

    /** A link where the address is http or https and has one reading; else its text. */
    HtmlWriter address(String url) throws IOException {
        if (!url.equals(PlainText.of(url)) || Origin.find(url).isEmpty()) {
            return write("<code class=\"address\">{}</code>", url.isEmpty() ? "no address" : url);
        }
        return write("<a class=\"address\" href=\"{}\" rel=\"noreferrer noopener\">{}</a>", url, url);
    }

    /** A text that keeps its line breaks; a long one is folded. */
    HtmlWriter prose(String text) throws IOException {
        String plain = PlainText.of(text).strip();
        if (plain.length() <= FOLD_CHARACTERS && plain.lines().count() <= FOLD_LINES) {
            return write("<p class=\"prose\">{}</p>\n", plain);
        }
        return write("""
                <details class="fold"><summary>{}… <span class="more">all {} characters</span></summary>
                <p class="prose">{}</p></details>
                """, PlainText.shorten(plain, TEASER), ReportWords.number(plain.length()), plain);
    }

    private static String escape(String value) {
        return PlainText.of(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
