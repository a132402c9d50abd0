package com.aiqaramba.verification.documentation;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of the code that a document repeats.
 *
 * @param document its path in the repository
 * @param row the first cell of a row whose cell under "default" begins with the text, or nothing for a sentence
 * @param text the number with the words around it
 */
record Quote(String document, String row, String text) {
    /** Returns the quote of a value in the column "default" of a table. */
    static Quote row(String document, String firstCell, String pattern, Object... values) {
        return new Quote(document, firstCell, fill(pattern, values));
    }

    /** Returns the quote of values in a sentence or a row. Each takes the place of a {@code {}}. */
    static Quote text(String document, String pattern, Object... values) {
        return new Quote(document, "", fill(pattern, values));
    }

    /** Returns the value of a constant that this package cannot see. */
    static Object constant(String type, String name) {
        try {
            return read(Class.forName("com.aiqaramba." + type), name, null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The constant that a document quotes has moved: " + type + "." + name, e);
        }
    }

    /** Returns what an option is as long as nobody sets it. */
    static Object option(Object freshBuilder, String name) {
        try {
            return read(freshBuilder.getClass(), name, freshBuilder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The option that a document quotes has moved: " + name, e);
        }
    }

    private static Object read(Class<?> type, String name, @Nullable Object owner) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    static long millis(Object duration) {
        return ((Duration) duration).toMillis();
    }

    static long seconds(Object duration) {
        return whole(millis(duration), 1_000);
    }

    static long minutes(Object duration) {
        return whole(seconds(duration), 60);
    }

    static long hours(Object duration) {
        return whole(minutes(duration), 60);
    }

    static long mebibytes(Object bytes) {
        return whole(((Number) bytes).longValue(), 1024 * 1024);
    }

    /** Returns the number with a comma between thousands. */
    static String grouped(Object number) {
        return String.format(Locale.ROOT, "%,d", ((Number) number).longValue());
    }

    boolean isIn(String documentText) {
        return document.endsWith(".java") ? new Source(documentText).says(words()) : isIn(Statements.of(documentText));
    }

    private boolean isIn(Statements statements) {
        return row.isEmpty()
                ? statements.say(words())
                : words().matcher(statements.rows().getOrDefault(row, "")).lookingAt();
    }

    /** Returns whether a sentence of a file holds what is quoted here. */
    boolean covers(Path file, String sentence) {
        return file.endsWith(document) && words().matcher(sentence).find();
    }

    /** Returns the text as a pattern that does not end or begin within a number. */
    Pattern words() {
        return Pattern.compile("(?<![\\d,.])" + Pattern.quote(text) + "(?![,.]?\\d)");
    }

    @Override
    public String toString() {
        return document
                + (row.isEmpty() ? " says " : " says under default, in the row \"" + row + "\", ")
                + '"'
                + text
                + '"';
    }

    private static String fill(String pattern, Object... values) {
        String filled = pattern;
        for (Object value : values) {
            int hole = filled.indexOf("{}");
            filled = filled.substring(0, hole) + value + filled.substring(hole + 2);
        }
        return filled;
    }

    private static long whole(long number, long unit) {
        if (number % unit != 0) {
            throw new AssertionError(number + " is no multiple of " + unit + ": quote it in a smaller unit");
        }
        return number / unit;
    }
}
