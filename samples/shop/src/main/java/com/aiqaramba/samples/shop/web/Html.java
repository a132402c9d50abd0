package com.aiqaramba.samples.shop.web;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Markup that is safe to send: written by us, with every value from elsewhere escaped. */
public final class Html {
    public static final Html NOTHING = new Html("");
    private static final String PLACE = "{}";

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /**
     * Puts the values, in their order, into the places marked {@code {}} of a template.
     * Html goes in as it is, a collection one after the other, everything else as escaped text.
     */
    public static Html of(String template, Object... values) {
        StringBuilder filled = new StringBuilder(template.length() * 2);
        Iterator<Object> rest = List.of(values).iterator();
        int from = 0;
        for (int place = template.indexOf(PLACE); place >= 0; place = template.indexOf(PLACE, from)) {
            filled.append(template, from, place).append(markup(rest.next()));
            from = place + PLACE.length();
        }
        if (rest.hasNext()) {
            throw new IllegalArgumentException("the template has fewer places than there are values");
        }
        return new Html(filled.append(template.substring(from)).toString());
    }

    /** Takes markup that no visitor had a hand in. */
    static Html trusted(String markup) {
        return new Html(markup);
    }

    /** The markup if the condition holds, else nothing. */
    public static Html when(boolean condition, String markup) {
        return condition ? new Html(markup) : NOTHING;
    }

    private static String markup(Object value) {
        if (value instanceof Html html) {
            return html.markup;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Html::markup).collect(Collectors.joining("\n"));
        }
        return escape(value.toString());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return markup;
    }
}
