package com.aiqaramba.verification.documentation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java file, taken apart into code, comments and strings without a compiler. */
record Source(String text) {
    private static final String STRING = "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"";
    private static final Pattern STRINGS = Pattern.compile(STRING);
    private static final Pattern STRINGS_AND_COMMENTS =
            Pattern.compile("(" + STRING + "|'(?:\\\\.|[^'\\\\\\n])+')|/\\*(?s:.*?)\\*/|//[^\\n]*");
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(?s:.*?)\\*/");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ [^}]*}");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.;:]) |(?=@(param|return|since|throws) )|(?=" + "<li>)");
    private static final Pattern DEFAULT = Pattern.compile("(?i)\\bdefaults?\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,-])\\d[\\d,_]*(?:\\.\\d+)?");

    /** Returns the code with its strings and without comments. */
    String code() {
        return STRINGS_AND_COMMENTS.matcher(text).replaceAll("$1");
    }

    /** Returns sentences of comments and messages that call a number a default which the code does not hold. */
    List<String> defaultsNotInCode() {
        List<String> known = numbers(STRINGS.matcher(code()).replaceAll("")).toList();
        return sentences()
                .filter(sentence -> DEFAULT.matcher(sentence).find())
                .filter(sentence -> !numbers(sentence).allMatch(number -> isKnown(number, sentence, known)))
                .map(String::strip)
                .toList();
    }

    private static boolean isKnown(String number, String sentence, List<String> known) {
        return known.contains(number)
                || (sentence.contains(number + " seconds") && known.contains(divided(number, 60)))
                || (sentence.contains(number + " hours") && known.contains(divided(number, 24)));
    }

    /** Returns whether a sentence of a comment or a message contains the words. */
    boolean says(Pattern words) {
        return sentences().anyMatch(words.asPredicate());
    }

    private Stream<String> sentences() {
        return Stream.concat(comments(), strings()).flatMap(SENTENCE_END::splitAsStream);
    }

    private static Stream<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(number -> number.group().replaceAll("[,_]", ""));
    }

    /** Returns the number in the next larger unit of time, or as it is. */
    private static String divided(String number, int unit) {
        int whole = Integer.parseInt(number);
        return whole % unit == 0 ? String.valueOf(whole / unit) : number;
    }

    private Stream<String> comments() {
        return JAVADOC.matcher(text)
                .results()
                .map(comment ->
                        comment.group().lines().map(Source::withoutAsterisk).collect(Collectors.joining(" ")))
                .map(comment -> INLINE_TAG.matcher(comment).replaceAll(""));
    }

    private Stream<String> strings() {
        return STRINGS.matcher(code()).results().map(string -> string.group());
    }

    private static String withoutAsterisk(String line) {
        return line.strip()
                .replaceFirst("^(/\\*\\*|\\*/|\\*)", "")
                .replaceFirst("\\*/$", "")
                .strip();
    }
}
