package com.aiqaramba.samples.shop.web;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Markup that is safe to send: written by us, with every value from elsewhere escaped. */
public final class ShopHtml {
    public static final ShopHtml NOTHING = new ShopHtml("");
    private static final String PLACE = "{}";

    private final String markup;

    private ShopHtml(String markup) {
        this.markup = markup;
    }

    /**
     * Puts the values, in their order, into the places marked {@code {}} of a template.
     * Markup goes in as it is, a collection one after the other, everything else as escaped text.
     */
    public static ShopHtml of(String template, Object... values) {
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
        return new ShopHtml(filled.append(template.substring(from)).toString());
    }

    /** Takes markup that no visitor had a hand in. */
    static ShopHtml trusted(String markup) {
        return new ShopHtml(markup);
    }

    /** The markup if the condition holds, else nothing. */
    public static ShopHtml when(boolean condition, String markup) {
        return condition ? new ShopHtml(markup) : NOTHING;
    }

    private static String markup(Object value) {
        if (value instanceof ShopHtml html) {
            return html.markup;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(ShopHtml::markup).collect(Collectors.joining("\n"));
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
