package com.aiqaramba.core.internal.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that say that something is not so, or only ask for it: what stands in them is not stated. A small table of
 * words in the languages that are met most; what it does not know is left to the second look.
 */
final class Denial {
    private static final Set<String> WORDS = Words.table(
            "not no never none nothing nobody nowhere neither nor without cannot untrue false fails failed failing failure"
                    + " error unable impossible denied refused rejected declined invalid"
                    + " nicht kein keine keinen keiner keinem keines nie niemals nichts ohne fehler"
                    + " fehlgeschlagen ungültig abgelehnt"
                    + " aucun aucune jamais sans échec erreur refusé"
                    + " ningún ninguna nunca sin fallo rechazado"
                    + " nessun nessuna mai senza errore"
                    + " não nenhum nenhuma sem erro"
                    + " niet geen nooit zonder mislukt");
    /** What a message says that tells that something went wrong. */
    private static final Set<String> WRONG = Words.table("fails failed failing failure error unable impossible denied"
            + " refused rejected declined invalid wrong sorry lost oops fehler fehlgeschlagen ungültig abgelehnt échec erreur refusé"
            + " rechazado fallo errore erro mislukt");

    private static final Pattern COULD_NOT = Pattern.compile("(?iU)\\b(?:could|can|was|were|did) ?(?:n['’]t|not)\\b");
    /** What an expectation says that speaks of something bad, missing or over. */
    private static final Set<String> BAD = Words.table(
            "empty gone removed deleted refusal refuses refuse reject rejects deny denies fail error errors message warning"
                    + " disappears disappeared hidden disabled blocked prevented stops missing locked expired"
                    + " unavailable wrong invalid asks asked question confirmation confirm dialog leer gelöscht"
                    + " entfernt fehlermeldung");

    private static final Pattern SHORTENED = Pattern.compile("n['’]t\\b", Pattern.CASE_INSENSITIVE);
    /** "Order no. 4711", "Order no 4711": short for "number". */
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\bno[.:]\\s*#?\\d|\\b(?:order|invoice|customer|item|article|account|room|ticket|reference|ref|case)\\s+no\\s+#?\\d");

    private static final Pattern SENTENCE =
            Pattern.compile("[^.!?;\\u2029]*(?:[.!?;](?!\\s|$|[\\u2028\\u2029])[^.!?;\\u2029]*)*[.!?;\\u2029]?");

    private Denial() {}

    /** Tells whether a text speaks of something that is not, not any more, or went wrong. */
    static boolean isIn(String text) {
        List<String> words = Words.of(NUMBER.matcher(text).replaceAll("#"));
        return words.stream().anyMatch(WORDS::contains)
                || SHORTENED.matcher(text).find();
    }

    /** Tells whether a message says that something went wrong. */
    static boolean isFailure(String message) {
        boolean isWrong = Words.of(message).stream().anyMatch(WRONG::contains)
                && !message.toLowerCase(Locale.ROOT).matches("(?s).*\\b(?:no|without|0) (?:errors?|failures?)\\b.*");
        return isWrong || COULD_NOT.matcher(message).find();
    }

    /** Tells whether an alert says that something did not work out. */
    static boolean isAlarming(String alert) {
        return isIn(alert) || isFailure(alert);
    }

    /** Tells whether an expectation is of something bad, missing or over, so that a denial may well show it. */
    static boolean isExpectedBy(String expectation) {
        return isIn(expectation) || Words.of(expectation).stream().anyMatch(BAD::contains);
    }

    /** Marks the sentences of a text that state nothing. */
    static void mark(String text, boolean[] marked) {
        String plain = NUMBER.matcher(text)
                .replaceAll(match -> "#".repeat(match.group().length()));
        Matcher sentence = SENTENCE.matcher(plain);
        while (sentence.find()) {
            if (sentence.end() > sentence.start() && (isIn(sentence.group()) || isQuestion(sentence.group()))) {
                for (int at = sentence.start(); at < sentence.end(); at++) {
                    marked[at] = true;
                }
            }
        }
    }

    private static boolean isQuestion(String sentence) {
        return sentence.strip().endsWith("?");
    }
}
