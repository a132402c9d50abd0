package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCheck;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.NumberCheck;
import com.aiqaramba.core.check.OrderCheck;
import com.aiqaramba.core.check.TextCheck;
import com.aiqaramba.core.page.Observation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Question of whether what a check found is said of the thing that the expectation is about, and says enough of it. */
final class Bearing {
    private static final Pattern INEQUALITY = Pattern.compile("[<>≤≥]");
    private static final Pattern LABEL = Pattern.compile("\"[^\"]*\"");

    /** Amounts and dates are hardly there by chance. */
    private static final Pattern DISTINCT = Pattern.compile("\\d[.,]\\d\\d\\b|\\d[./-]\\d+[./-]\\d");

    private final Relevance relevance;
    private final Check check;
    private final Observation page;

    /** For a check that holds on a page. */
    Bearing(Relevance relevance, Check check, Observation page) {
        this.relevance = relevance;
        this.check = check;
        this.page = page;
    }

    /** Returns why it says nothing of it. */
    Optional<String> doubt() {
        List<FoundPlace> places = FoundPlace.of(check, page);
        if (isOfAnotherOrder() || isOfAnyNumber() || isNameAlone(places)) {
            return Optional.of(Reasons.IRRELEVANT);
        }
        if (isOffer()) {
            return Optional.of(Reasons.OFFERED);
        }
        if (!places.isEmpty() && places.stream().allMatch(this::isBareElsewhere)) {
            return Optional.of(Reasons.IRRELEVANT);
        }
        boolean isOfAnother = !places.isEmpty() && places.stream().allMatch(this::isOfAnother);
        return isOfAnother ? Optional.of(Reasons.ANOTHER) : Optional.empty();
    }

    private boolean isOffer() {
        boolean isOfState = check instanceof ElementCheck element && element.condition() != ElementCondition.PRESENT;
        return !isOfState
                && !check.evaluate(Controls.withoutOffers(page, relevance.expectation()))
                        .held();
    }

    /** Another column, or the other way round. */
    private boolean isOfAnotherOrder() {
        if (!(check instanceof OrderCheck order)) {
            return false;
        }
        boolean isRole = !new ElementQuery(order.of(), "").findIn(page).isEmpty();
        boolean isOtherColumn =
                relevance.expectation().toLowerCase(Locale.ROOT).matches("(?s).*\\b(?:by|nach|par|por|per) .*")
                        && !isRole
                        && !Words.share(relevance.content(), Words.of(order.of()));
        Vocabulary other = order.order() == OrderCheck.Order.ASCENDING ? Vocabulary.FALLING : Vocabulary.RISING;
        Vocabulary same = order.order() == OrderCheck.Order.ASCENDING ? Vocabulary.RISING : Vocabulary.FALLING;
        boolean isOtherWay = other.isIn(relevance.expectation()) && !same.isIn(relevance.expectation());
        return isOtherColumn || isOtherWay;
    }

    /** More or less than a number that nobody asked for. */
    private boolean isOfAnyNumber() {
        if (!(check instanceof NumberCheck number)
                || !INEQUALITY.matcher(number.relation()).find()) {
            return false;
        }
        List<String> numbers =
                Words.withPlainNumbers(LABEL.matcher(number.relation()).replaceAll(" "));
        return !numbers.isEmpty() && !Words.share(Words.withPlainNumbers(relevance.expectation()), numbers);
    }

    /** Nothing but the thing that the expectation is about, not what is said of it. */
    private boolean isNameAlone(List<FoundPlace> places) {
        boolean isOfPresence = (check instanceof TextCheck text && text.present())
                || (check instanceof ElementCheck element && element.condition() == ElementCondition.PRESENT);
        boolean isOfBeingThere = Vocabulary.THERE.isIn(relevance.expectation())
                || Vocabulary.CHOICE.isIn(relevance.expectation())
                || !relevance.particulars().isEmpty();
        if (!isOfPresence || isOfBeingThere) {
            return false;
        }
        Set<String> said = new HashSet<>();
        places.forEach(place -> said.addAll(Words.content(place.text())));
        return relevance.content().size() > 1
                && !said.isEmpty()
                && said.stream().allMatch(word -> Words.share(relevance.content(), List.of(word)))
                && Clause.of(relevance.expectation()).stream().noneMatch(clause -> isSaid(clause, said));
    }

    /** The last word of a clause is what it says of the thing, also where the page is about it. */
    private boolean isSaid(String clause, Set<String> said) {
        List<String> words =
                Words.of(clause).stream().filter(relevance.content()::contains).toList();
        return !words.isEmpty()
                && (Words.share(said, words.subList(words.size() - 1, words.size()))
                        || Words.share(PagePlace.words(page), words.subList(words.size() - 1, words.size())));
    }

    /** A number and nothing else, with words round it that say nothing of the expectation. */
    private boolean isBareElsewhere(FoundPlace place) {
        boolean isBare = Words.of(check.subject()).stream().allMatch(Words::isNumber)
                && !DISTINCT.matcher(check.subject()).find();
        List<String> words = Words.of(place.text()).stream()
                .filter(word -> !Words.isNumber(word))
                .toList();
        return isBare && !isCell(place) && !words.isEmpty() && !Words.share(relevance.content(), words);
    }

    private boolean isCell(FoundPlace place) {
        return place.structure().stream()
                .flatMap(row -> FoundPlace.cells(row).stream())
                .anyMatch(cell -> cell.strip().equals(check.subject().strip()));
    }

    /** In a row or an item that lacks what another one has of the expectation. */
    private boolean isOfAnother(FoundPlace place) {
        if (place.structure().isEmpty() || isOfSeveral()) {
            return false;
        }
        List<String> own = Words.withPlainNumbers(place.text());
        boolean isOtherRow = place.siblings().stream()
                .map(FoundPlace::words)
                .map(Words::withPlainNumbers)
                .anyMatch(other -> relevance.content().stream()
                        .anyMatch(word -> Words.share(other, List.of(word)) && !Words.share(own, List.of(word))));
        return isOtherRow || new Cells(relevance, place).areAmbiguous(check);
    }

    private boolean isOfSeveral() {
        return relevance.expectation().matches("(?s).*(?:,|\\b(?:and|both|und|beide|et|y|e|en)\\b).*");
    }
}
