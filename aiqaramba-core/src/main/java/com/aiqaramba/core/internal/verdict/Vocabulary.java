package com.aiqaramba.core.internal.verdict;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words and phrases of several languages, by what they say. They stand in {@code vocabulary.properties}. */
enum Vocabulary {
    NEGATION,
    FAULT,
    MISHAP,
    OVER,
    PENDING,
    CONDITION,
    LIMIT,
    OFFER,
    OBJECTION,
    BAD,
    ENDED,
    ASKING,
    STILL,
    FIELD,
    CHOICE,
    ALL,
    ONLY,
    BOTH,
    FIRST,
    RISING,
    FALLING,
    THERE,
    SHOWN,
    FILLED,
    STORED,
    EMPTY;

    private final Phrases phrases;

    Vocabulary() {
        phrases = new Phrases(Table.phrases(name().toLowerCase(Locale.ROOT)).toList());
    }

    /** Tells whether a text has one of the phrases. */
    boolean isIn(String text) {
        return found(text).findAny().isPresent();
    }

    /** Tells whether a text has one of the phrases that another one does not have. */
    boolean isInBeyond(String text, String other) {
        return found(text)
                .anyMatch(phrase ->
                        Words.of(phrase).stream().anyMatch(word -> !Words.share(Words.of(other), List.of(word))));
    }

    /** The phrases of a text, as they stand in it. */
    Stream<String> found(String text) {
        return phrases.in(text);
    }

    /** Returns numbers in words with their values. */
    static Map<String, String> numbers() {
        return Table.phrases("number")
                .map(entry -> entry.split(" ", -1))
                .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1], (one, other) -> one));
    }

    /** The phrases as they are written down. */
    private static final class Table {
        private static final Properties PROPERTIES = read();

        /** Joins the phrases of a kind in all languages. */
        static Stream<String> phrases(String kind) {
            return PROPERTIES.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(kind + "."))
                    .flatMap(key -> Arrays.stream(PROPERTIES.getProperty(key).split(",", -1)))
                    .map(String::strip);
        }

        private static Properties read() {
            try (Reader file = new InputStreamReader(
                    Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.properties")),
                    StandardCharsets.UTF_8)) {
                Properties properties = new Properties();
                properties.load(file);
                return properties;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
