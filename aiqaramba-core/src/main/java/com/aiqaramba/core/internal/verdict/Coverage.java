package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.CountCheck;
import com.aiqaramba.core.check.TextCheck;
import com.aiqaramba.core.check.TitleCheck;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is left to show of an expectation by the checks that count. */
final class Coverage {
    /** Numbers of fewer digits count things, others tell them apart. */
    private static final Pattern COUNT = Pattern.compile("\\d{1,2}|\\d+[.,]\\d+");

    private static final Pattern TITLE =
            Pattern.compile("(?iU)\\btitle of the (?:page|tab|window)|\\b(?:page|browser|window|tab) title\\b");
    private static final Pattern HEADING = Pattern.compile("(?iU)\\bheading\\b");
    private static final Pattern AT_LEAST =
            Pattern.compile("(?iU)\\b(?:at least|or more|minimum|more than|mindestens|au moins|al menos|almeno)\\b");
    private static final Pattern AT_MOST = Pattern.compile(
            "(?iU)\\b(?:at most|or fewer|maximum|up to|no more than|less than|höchstens|au plus|como máximo)\\b");

    private final Relevance relevance;
    private final List<Weighed> counting;
    private final int deeds;
    private final Map<Weighed, List<FoundPlace>> places = new HashMap<>();

    /**
     * Begins with what counts.
     *
     * @param deeds how many actions the run performed
     */
    Coverage(Relevance relevance, List<Weighed> counting, int deeds) {
        this.relevance = relevance;
        this.counting = counting;
        this.deeds = deeds;
    }

    /** Returns the numbers, quoted words, names and parts of the expectation that are left. */
    List<String> left() {
        String expectation = relevance.expectation();
        List<String> left = new ArrayList<>();
        relevance.particulars().stream()
                .filter(part -> counting.stream().noneMatch(check -> shows(check, part)))
                .forEach(left::add);
        relevance.wordNames().stream()
                .filter(name -> counting.stream().noneMatch(check -> names(check, name)))
                .forEach(left::add);
        Quantor.in(expectation).stream()
                .filter(quantor -> !quantor.isShownBy(counting))
                .map(quantor -> quantor.name().toLowerCase(Locale.ROOT))
                .forEach(left::add);
        if (TITLE.matcher(expectation).find() && checks().noneMatch(TitleCheck.class::isInstance)) {
            left.add("the title");
        }
        if (HEADING.matcher(expectation).find() && counting.stream().noneMatch(this::isAtHeading)) {
            left.add("the heading");
        }
        left.addAll(Clause.left(relevance.expectation(), counting));
        return left;
    }

    private Stream<Check> checks() {
        return counting.stream().map(Weighed::check);
    }

    /** A number of things has to be proved itself; what tells a thing apart may have been there before. */
    private boolean shows(Weighed weighed, String particular) {
        boolean isCount = COUNT.matcher(particular).matches();
        boolean isOfBefore = !weighed.proves() && weighed.deeds() == deeds;
        return !(isCount && isOfBefore)
                && Relevance.has(subject(weighed.check()), particular)
                && Amount.agree(relevance.expectation(), particular, texts(weighed));
    }

    private List<FoundPlace> places(Weighed weighed) {
        return places.computeIfAbsent(weighed, one -> FoundPlace.of(one.check(), one.page()));
    }

    private List<String> texts(Weighed weighed) {
        return places(weighed).stream().map(FoundPlace::text).toList();
    }

    /** A bound shows the number of an expectation that speaks of a bound. */
    private String subject(Check check) {
        if (!(check instanceof CountCheck count)) {
            return check.subject();
        }
        boolean agrees = switch (count.bound()) {
            case EXACTLY -> true;
            case AT_LEAST -> AT_LEAST.matcher(relevance.expectation()).find();
            case AT_MOST -> AT_MOST.matcher(relevance.expectation()).find();
        };
        return agrees ? count.subject() : count.element().name();
    }

    /** A name stands in the check, in what the page is about, or near the place at which the check holds. */
    private boolean names(Weighed weighed, String name) {
        Observation page = weighed.page();
        List<FoundPlace> found = places(weighed);
        if (isShortWord(name)) {
            Pattern exactly = Pattern.compile("(?U)\\b" + Pattern.quote(name) + "\\b");
            return found.stream().map(FoundPlace::text).map(exactly::matcher).anyMatch(Matcher::find);
        }
        return Relevance.has(subject(weighed), name)
                || Relevance.has(page.title(), name)
                || Relevance.has(PagePlace.path(page.url()), name)
                || (found.isEmpty() ? everything(page) : found.stream().map(FoundPlace::surroundings))
                        .anyMatch(text -> hasLike(text, name));
    }

    private static String subject(Weighed weighed) {
        return weighed.check().subject();
    }

    private static Stream<String> everything(Observation page) {
        return page.nodes().stream().map(FoundPlace::words);
    }

    /** A name that is an ordinary word in small letters: US, ON, IT. */
    private static boolean isShortWord(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                && Words.content(name).isEmpty()
                && Words.of(name).size() == 1
                && name.chars().noneMatch(Character::isDigit);
    }

    private static boolean hasLike(String text, String name) {
        List<String> words = Words.of(text);
        return Words.of(name).stream().allMatch(part -> Words.share(words, List.of(part)));
    }

    private boolean isAtHeading(Weighed weighed) {
        return !(weighed.check() instanceof TextCheck)
                || places(weighed).stream()
                        .flatMap(place -> place.nodes().stream())
                        .map(PageNode::role)
                        .anyMatch(Set.of("heading")::contains);
    }
}
