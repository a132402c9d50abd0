package com.aiqaramba.samples.shop.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The files that are packed with the shop. */
public final class Resources {
    private static final String FOLDER = "/com/aiqaramba/samples/shop/";

    private Resources() {}

    /** Reads a file of markup of our own, with each {@code {key}} in it replaced by its value. */
    public static ShopHtml markup(String name, Map<String, String> values) {
        String text = new String(bytes(name), UTF_8);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return ShopHtml.trusted(text);
    }

    static byte[] bytes(String name) {
        try (InputStream file = Resources.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the file " + name + " is not packed with the shop");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
