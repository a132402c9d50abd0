package com.aiqaramba.verification.verdicts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Libraries of the web, from the jars of webjars.org, for applications that are made with them. */
final class WebLibrary {
    /** Begins the path of a file: {@code /library/vue/dist/vue.global.prod.js}. */
    static final String PATH = "/library/";

    private WebLibrary() {}

    static String text(String path) throws IOException {
        String[] parts = path.substring(PATH.length()).split("/", 2);
        return read("META-INF/resources/webjars/" + parts[0] + "/" + version(parts[0]) + "/" + parts[1]);
    }

    private static String version(String library) throws IOException {
        Properties made = new Properties();
        try (InputStream file = open("META-INF/maven/org.webjars.npm/" + library + "/pom.properties")) {
            made.load(file);
        }
        return made.getProperty("version");
    }

    private static String read(String name) throws IOException {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(WebLibrary.class.getClassLoader().getResourceAsStream(name), name);
    }
}
