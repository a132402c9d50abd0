package com.aiqaramba.samples.shop.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a query or a form; of a repeated field the first one counts. */
public final class Parameters {
    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /** Reads {@code a=1&b=2}; throws IllegalArgumentException when the percent encoding is broken. */
    public static Parameters parse(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.putIfAbsent(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
        }
        return new Parameters(values);
    }

    /** The value, or an empty text when there is none. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value as a whole number from the least to the most, else the given one. */
    public int number(String name, int least, int most, int otherwise) {
        try {
            int number = Integer.parseInt(get(name).strip());
            return number >= least && number <= most ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
