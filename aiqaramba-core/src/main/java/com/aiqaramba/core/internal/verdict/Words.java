package com.aiqaramba.core.internal.verdict;

import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a text: runs of letters and digits in lower case, without regard to what stands between them. */
final class Words {
    private static final int STEM = 4;
    private static final int LONGEST_ENDING = 3;
    /** Words that nearly every expectation has, and that say nothing of what it is about. */
    private static final Set<String> EMPTY = table(
            "a about after all also an and any are as at be been before being but by can could correct correctly did do"
                    + " does done each every for from get gets given goes had has have he her here his how if in"
                    + " into is it its just like made make may must new no not now of off ok on once one only or"
                    + " other our out over page pages really right rightly said say says screen"
                    + " see seen set she should show"
                    + " showing shown shows site so some such than that the their them then there they this to"
                    + " too under up us user users visible was way we website well were what when where which"
                    + " while who will with work worked working works would you your displayed displays appears"
                    + " appear contains contain der die das ein eine und ist sind wird werden zeigt seite auf im"
                    + " in mit nach den dem des zu");

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[.,'’\\h](?=\\d{3}(?!\\d))");

    private static final Map<String, String> NUMBERS = Vocabulary.numbers();

    private Words() {}

    /** Returns words that are written in one text, separated by blanks. */
    static Set<String> table(String words) {
        return Arrays.stream(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }

    static List<String> of(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same with numbers in one form: {@code 1,000.00} is {@code 1000}. */
    static List<String> withPlainNumbers(String text) {
        return of(GROUPS.matcher(text).replaceAll("").replaceAll("(?<=\\d)[.,]0{1,2}(?!\\d)", ""));
    }

    /** The words that say what a text is about, each once. */
    static Set<String> content(String text) {
        return of(text).stream()
                .filter(word -> !EMPTY.contains(word) && (word.length() > 1 || !isLatin(word)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isLatin(String word) {
        return word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
    }

    /** Tells if a word is a number, in digits or as a word. */
    static boolean isNumber(String word) {
        return NUMBERS.containsKey(word) || word.chars().allMatch(Character::isDigit);
    }

    static boolean isCurrency(String word) {
        return CURRENCIES.contains(word);
    }

    /** Tells if a word says how many; "one" is used of anybody as well. */
    static boolean isNumberWord(String word) {
        return NUMBERS.containsKey(word) && !word.equals("one");
    }

    /** Tells if two words are forms of one: {@code item} and {@code items}, {@code two} and {@code 2}. */
    static boolean alike(String one, String other) {
        if (digits(one).equals(digits(other))) {
            return true;
        }
        if (isNumber(one) || isNumber(other)) {
            return false;
        }
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        int rest = Math.max(one.length(), other.length()) - common;
        return (common >= STEM && rest <= LONGEST_ENDING) || (common == shorter && common >= STEM - 1 && rest == 1);
    }

    private static String digits(String word) {
        return NUMBERS.getOrDefault(word, word);
    }

    static boolean share(Collection<String> some, Collection<String> others) {
        return some.stream().anyMatch(word -> others.stream().anyMatch(other -> alike(word, other)));
    }

    /** Tells if words stand in a text, whole and in their order. */
    static boolean contains(List<String> text, List<String> part) {
        for (int from = 0; from + part.size() <= text.size(); from++) {
            int at = from;
            if (!part.isEmpty()
                    && part.stream()
                            .map(Words::digits)
                            .toList()
                            .equals(text.subList(at, at + part.size()).stream()
                                    .map(Words::digits)
                                    .toList())) {
                return true;
            }
        }
        return false;
    }
}
