package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Value that is looked for on a page in the forms in which pages write it: {@code 1159.8} is found in "Total 1.159,80
 * €", and the third of December 2026 in "Thu, 3 Dec 2026". What a page leaves to the reader is not found: "two items",
 * "yesterday", "1.2k". Where a date can be read in two ways, either is taken. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PageValue {
    private static final Set<String> YES =
            Set.of("yes", "true", "on", "ja", "wahr", "an", "oui", "vrai", "✓", "✔", "☑");
    private static final Set<String> NO =
            Set.of("no", "false", "off", "nein", "falsch", "aus", "non", "faux", "✗", "✘", "☐");
    private static final Set<String> CONTROLS =
            Set.of("checkbox", "switch", "radio", "menuitemcheckbox", "menuitemradio");

    private final Function<Observation, Predicate<String>> statement;
    private final Predicate<PageNode> state;

    private PageValue(Function<Observation, Predicate<String>> statement, Predicate<PageNode> state) {
        this.statement = statement;
        this.state = state;
    }

    /**
     * Returns a text.
     *
     * @param text the text, not blank; white space and case do not count, words and numbers count whole
     * @return the value
     */
    public static PageValue text(String text) {
        PageText.requireSubstance(text, "text");
        return stated(page -> words -> PageText.contains(words, text));
    }

    /**
     * Returns a number. Its decimals may be more or fewer than those on the page, if it is the same number.
     *
     * @param number the number
     * @return the value
     */
    public static PageValue number(BigDecimal number) {
        return stated(page -> {
            Set<Numeral.DecimalSign> signs = Numbers.decimalSigns(page);
            return words -> Numeral.in(words).stream()
                    .filter(shown -> !shown.isShortened())
                    .anyMatch(shown ->
                            signs.stream().anyMatch(sign -> shown.value(sign).compareTo(number) == 0));
        });
    }

    /**
     * Returns a day.
     *
     * @param day the day
     * @return the value
     */
    public static PageValue date(LocalDate day) {
        return stated(page -> words -> Moments.isDayIn(words, day));
    }

    /**
     * Returns a time of day.
     *
     * @param time the time
     * @return the value
     */
    public static PageValue time(LocalTime time) {
        return stated(page -> words -> Moments.isTimeIn(words, time));
    }

    /**
     * Returns a day with a time.
     *
     * @param moment the day and the time
     * @return the value
     */
    public static PageValue dateTime(LocalDateTime moment) {
        return stated(page -> words -> Moments.isMomentIn(words, moment));
    }

    /**
     * Returns the answer to a question that a page answers with a word or sign for yes or no, or with the state of a
     * control that can be checked.
     *
     * @param yes the answer
     * @return the value
     */
    public static PageValue flag(boolean yes) {
        return new PageValue(
                page -> words -> (yes ? YES : NO).contains(behindLabel(words)),
                node -> CONTROLS.contains(node.role())
                        && node.is(NodeState.CHECKED) == yes
                        && !node.is(NodeState.MIXED));
    }

    private static String behindLabel(String words) {
        String text = PageText.normalize(words).toLowerCase(Locale.ROOT);
        return text.substring(text.lastIndexOf(':') + 1).strip();
    }

    private static PageValue stated(Function<Observation, Predicate<String>> statement) {
        return new PageValue(statement, node -> false);
    }

    /**
     * Finds the places where a page of the application shows the value: in painted text, or else on controls and in
     * fields. What stands in a frame of another origin is left out.
     *
     * @param page where to look
     * @param within words of the row, item, dialog or heading in which to look; empty for the whole page
     * @param words words that state the value, or the name of the control; empty for any
     * @return the places, in document order
     */
    public List<Sighting> findIn(Observation page, String within, String words) {
        Predicate<String> states = statement.apply(page);
        boolean isNamed = !PageText.normalize(words).isEmpty();
        Predicate<String> line = isNamed ? text -> PageText.contains(text, words) && states.test(words) : states;
        Predicate<PageNode> control = node -> state.test(node) && (!isNamed || PageText.contains(node.name(), words));
        return new Sightings(within, isNamed ? words : "", line, control).in(page);
    }
}
