package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.page.PageNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sentences that say that something is not so, or only ask for it: what stands in them is not stated. A small table of
 * words in the languages that are met most; what it does not know is left to the second look.
 */
final class Denial {
    private static final Set<String> WORDS =
            Words.table("not no never none nothing nobody nowhere neither nor without cannot untrue false"
                    + " fails failed failing failure error unable impossible denied refused rejected declined invalid"
                    + " nicht kein keine keinen keiner keinem keines nie niemals nichts ohne fehler"
                    + " fehlgeschlagen ungültig abgelehnt"
                    + " aucun aucune jamais sans échec erreur refusé"
                    + " ningún ninguna nunca sin fallo rechazado"
                    + " nessun nessuna mai senza errore"
                    + " não nenhum nenhuma sem erro"
                    + " niet geen nooit zonder mislukt");
    /** What a message says that tells that something went wrong. */
    private static final Set<String> WRONG = Words.table("fails failed failing failure error unable impossible denied"
            + " refused rejected declined invalid wrong sorry lost oops"
            + " fehler fehlgeschlagen ungültig abgelehnt échec erreur refusé"
            + " rechazado fallo errore erro mislukt");

    private static final Pattern COULD_NOT = Pattern.compile("(?iU)\\b(?:could|can|was|were|did) ?(?:n['’]t|not)\\b");
    /** What an expectation says that speaks of something bad, missing or over. */
    private static final Set<String> BAD = Words.table(
            "empty gone removed deleted refusal refuses refuse reject rejects deny denies fail error errors warning"
                    + " disappears disappeared hidden disabled blocked prevented stops missing locked expired"
                    + " unavailable wrong invalid leer gelöscht"
                    + " entfernt fehlermeldung");

    private static final Set<String> ASKING = Words.table("ask asks asked question confirmation confirm dialog");

    private static final Pattern SHORTENED = Pattern.compile("n['’]t\\b", Pattern.CASE_INSENSITIVE);
    /** Words of denial that deny nothing: short for "number", a month, and what need not be done any more. */
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)\\bno[.:]\\s*#?\\d|\\bno\\s+#?\\d{3}|\\(no\\)|\\d\\.? mai\\b"
                    + "|\\b(?:order|invoice|customer|item|article|account|room|ticket|reference|ref|case)"
                    + "\\s+no\\s+#?\\d"
                    + "|\\b(?:without|no) (?:any )?(?:errors?|problems?)\\b|\\bno further \\w+"
                    + "|\\bno \\w+ (?:is|are) (?:due|needed|required)\\b|\\bdo not reply\\b");
    /** Things that an expectation wants to be absent. */
    private static final Pattern NONE_WANTED = Pattern.compile("(?i)\\b(?:no|without|without any|kein\\w*) (?:\\w+ )?"
            + "(?:errors?|warnings?|failures?|messages?|fehler\\w*)\\b");

    private Denial() {}

    /** Tells whether a text speaks of something that is not, not any more, or went wrong. */
    static boolean isIn(String text) {
        List<String> words = Words.of(HARMLESS.matcher(text).replaceAll("#"));
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
        String wanted = NONE_WANTED.matcher(expectation).replaceAll("");
        return isIn(wanted) || Words.of(wanted).stream().anyMatch(BAD::contains);
    }

    /** Tells whether an expectation is of a question, so that one may well show it. */
    static boolean isQuestionExpectedBy(String expectation) {
        return Words.of(expectation).stream().anyMatch(ASKING::contains);
    }

    /** Marks the sentences of a text that state nothing. */
    static void mark(String text, boolean withQuestions, boolean[] marked) {
        String plain = HARMLESS.matcher(text)
                .replaceAll(match -> "#".repeat(match.group().length()));
        for (int start = 0; start < plain.length(); ) {
            int end = endOfSentence(plain, start);
            String sentence = plain.substring(start, end);
            if (isIn(sentence) || (withQuestions && isQuestion(sentence))) {
                Arrays.fill(marked, start, end, true);
            }
            start = end;
        }
    }

    /** A sign within a word or a number ends no sentence; a block does. */
    private static int endOfSentence(String text, int start) {
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isLast = at + 1 == text.length() || isBreak(text.charAt(at + 1));
            if (c == PageNode.BLOCK_EDGE || (".!?;".indexOf(c) >= 0 && isLast)) {
                return at + 1;
            }
        }
        return text.length();
    }

    private static boolean isBreak(char c) {
        return Character.isWhitespace(c) || Character.getType(c) == Character.LINE_SEPARATOR;
    }

    private static boolean isQuestion(String sentence) {
        return sentence.strip().endsWith("?");
    }
}
