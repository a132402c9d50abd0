package com.aiqaramba.browser.internal.process;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that says, in the way in which a driver asks for it, that it is a browser of a version long past: DevTools
 * over the file descriptors 3 and 4, where a zero byte ends a message.
 */
final class OldBrowser {
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private OldBrowser() {}

    public static void main(String[] arguments) throws IOException {
        try (InputStream asked = new FileInputStream("/dev/fd/3");
                OutputStream told = new FileOutputStream("/dev/fd/4")) {
            StringBuilder message = new StringBuilder();
            for (int next = asked.read(); next >= 0; next = asked.read()) {
                if (next != 0) {
                    message.append((char) next);
                    continue;
                }
                Matcher id = ID.matcher(message);
                told.write(version(id.find() ? id.group(1) : "1").getBytes(StandardCharsets.UTF_8));
                told.flush();
                message.setLength(0);
            }
        }
    }

    private static String version(String id) {
        return """
                {"id": %s, "result": {
                 "protocolVersion": "1.3",
                 "product": "Chrome/100.0.1.2",
                 "revision": "@0000000000000000000000000000000000000000",
                 "userAgent": "Mozilla/5.0 HeadlessChrome/100.0.0.0 Safari/537.36",
                 "jsVersion": "10.0.1"}}""".formatted(id) + "\0";
    }
}
