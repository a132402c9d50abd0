package com.aiqaramba.core.internal.verdict;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in an expectation: words with a capital, where the language does not write other words so. */
final class Names {
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}.])(?!I\\b)\\p{Lu}[\\p{L}\\p{M}]*(?: \\p{Lu}[\\p{L}\\p{M}]*)*");
    private static final String DETERMINER =
            "(?:der|die|das|den|dem|des|ein\\w*|kein\\w*|mein\\w*|sein\\w*|ihr\\w*|im|am" + "|zum|zur|beim|vom|ins)";
    private static final Pattern GERMAN = Pattern.compile("(?iU)\\b(?:der|die|das|ein|eine|ist|wird|zeigt|und)\\b");
    /** Nouns of German after an article, an adjective or a number. */
    private static final Pattern NOUN =
            Pattern.compile("(?U)(?:\\b(?i:" + DETERMINER + ")|\\d)(?: \\p{Ll}+(?:e|en|er|es|em))? $");

    private static final Pattern VERB =
            Pattern.compile("(?U)^ (?:is|has|was|can|had|does|may|costs|shows|gets|owns|appears|belongs)\\b.*");
    private static final Pattern MONTH = Pattern.compile(
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)");

    private Names() {}

    /**
     * Finds the names.
     *
     * @param goal tells whether the first word of the expectation is written with a capital anywhere
     */
    static Set<String> in(String expectation, String goal) {
        Set<String> names = new LinkedHashSet<>();
        boolean isGerman = GERMAN.matcher(expectation).find();
        Matcher matcher = NAME.matcher(expectation);
        while (matcher.find()) {
            String before = expectation.substring(0, matcher.start());
            String after = expectation.substring(matcher.end());
            boolean isNoun = isGerman && NOUN.matcher(before).find();
            boolean isDate = MONTH.matcher(matcher.group()).matches() && (before + after).matches("(?s).*\\d.*");
            boolean isName = before.isBlank() ? isNameAtFront(matcher.group(), after, goal) : !isNoun && !isDate;
            if (isName && !Words.isCurrency(matcher.group().toLowerCase(Locale.ROOT)) && !isArticle(matcher.group())) {
                names.add(matcher.group());
            }
        }
        return names;
    }

    private static boolean isArticle(String word) {
        return word.equals("A");
    }

    /** The first word has a capital in any case. */
    private static boolean isNameAtFront(String word, String after, String goal) {
        boolean isCapitalInGoal = Pattern.compile("(?U)[\\p{L},;] " + Pattern.quote(word) + "\\b")
                .matcher(goal)
                .find();
        boolean isSmallInGoal = Words.of(goal).contains(word.toLowerCase(Locale.ROOT)) && !isCapitalInGoal;
        return isCapitalInGoal
                || (!isSmallInGoal
                        && !Words.content(word).isEmpty()
                        && !word.endsWith("ing")
                        && VERB.matcher(after).matches());
    }
}
