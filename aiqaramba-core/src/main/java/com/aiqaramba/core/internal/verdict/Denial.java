package com.aiqaramba.core.internal.verdict;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sentences that say that something is not so, and expectations that want just that. What the vocabulary does not know
 * is left to the second look.
 */
final class Denial {
    private static final Pattern COULD_NOT = Pattern.compile("(?iU)\\b(?:could|can|was|were|did) ?(?:n['’]t|not)\\b");
    private static final Pattern SHORTENED = Pattern.compile("n['’]t\\b", Pattern.CASE_INSENSITIVE);
    /** Words of denial that deny nothing: short for "number", a month, and what need not be done any more. */
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)\\bno[.:]\\s*#?\\d|\\bno\\s+#?\\d{3}|\\(no\\)|\\d\\.? mai\\b"
                    + "|\\b(?:order|invoice|customer|item|article|account|room|ticket|reference|ref|case)"
                    + "\\s+no\\s+#?\\d"
                    + "|\\b(?:without|no) (?:any )?(?:errors?|problems?)\\b|\\bno further \\w+"
                    + "|\\bno \\w+ (?:is|are) (?:due|needed|required)\\b|\\bdo not reply\\b"
                    + "|\\bno (?:extra |additional )?(?:charge|cost|fee)s?\\b");
    /** Things that an expectation wants to be absent. */
    private static final Pattern NONE_WANTED = Pattern.compile("(?i)\\b(?:no|without|without any|kein\\w*) (?:\\w+ )?"
            + "(?:errors?|warnings?|failures?|messages?|fehler\\w*)\\b");

    private Denial() {}

    /** Tells whether a text speaks of something that is not, not any more, or went wrong. */
    static boolean isIn(String text) {
        String plain = withoutHarmless(text);
        return Vocabulary.NEGATION.isIn(plain)
                || Vocabulary.FAULT.isIn(plain)
                || SHORTENED.matcher(plain).find();
    }

    /** The text with other signs in place of words of denial that deny nothing. */
    static String withoutHarmless(String text) {
        return HARMLESS.matcher(text)
                .replaceAll(match -> "#".repeat(match.group().length()));
    }

    /** Tells whether a message says that something went wrong. */
    static boolean isFailure(String message) {
        boolean isWrong = (Vocabulary.FAULT.isIn(message) || Vocabulary.MISHAP.isIn(message))
                && !message.toLowerCase(Locale.ROOT).matches("(?s).*\\b(?:no|without|0) (?:errors?|failures?)\\b.*");
        return isWrong || COULD_NOT.matcher(message).find();
    }

    /** Tells whether an expectation is of something bad or missing, so that any denial may well show it. */
    static boolean isExpectedBy(String expectation) {
        String wanted = NONE_WANTED.matcher(expectation).replaceAll("");
        return isIn(wanted) || Vocabulary.BAD.isIn(wanted);
    }

    /**
     * Tells whether a sentence says that what an expectation is about is not so. That something is over may be said by
     * a denial, but not by one of just that: "is not locked".
     */
    static boolean contradicts(String sentence, String expectation) {
        if (isExpectedBy(expectation) || !isIn(sentence)) {
            return false;
        }
        List<String> ended = Stream.of(Vocabulary.ENDED, Vocabulary.OVER)
                .flatMap(kind -> kind.found(expectation))
                .flatMap(word -> Words.of(word).stream())
                .toList();
        return ended.isEmpty() || Vocabulary.FAULT.isIn(sentence) || Words.share(ended, Words.of(sentence));
    }

    /** Tells whether an expectation is of a question, so that one may well show it. */
    static boolean isQuestionExpectedBy(String expectation) {
        return Vocabulary.ASKING.isIn(expectation);
    }
}
