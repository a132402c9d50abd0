package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.UrlCheck;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contents of a page in place of something that is missing. */
final class Otherwise {
    /** Numbers of more digits tell things apart, others count them. */
    private static final int SHORTEST_KEY = 3;

    private static final Set<String> FIELDS = Set.of("textbox", "searchbox", "combobox", "spinbutton");

    private Otherwise() {}

    /** Tells whether one place of a page has every word of a check, in another order or form. */
    static boolean isWritten(Check check, Observation page) {
        Set<String> wanted = withoutCurrency(Words.withPlainNumbers(check.subject()));
        return !(check instanceof UrlCheck)
                && wanted.stream().anyMatch(word -> !Words.content(word).isEmpty())
                && lines(page)
                        .filter(line -> hasAddresses(line, check.subject()))
                        .map(Words::withPlainNumbers)
                        .anyMatch(line -> wanted.stream().allMatch(word -> Words.share(line, List.of(word))));
    }

    /** Another e-mail address is another thing, not another form. */
    private static boolean hasAddresses(String line, String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> word.contains("@"))
                .allMatch(line.toLowerCase(Locale.ROOT)::contains);
    }

    /** In place of a number that is missing the page shows another one of the same thing. */
    static boolean hasOtherNumber(Check check, Relevance relevance, Observation page) {
        Set<String> things = new HashSet<>(relevance.content());
        things.removeIf(Words::isNumber);
        List<String> wanted = numbers(Words.withPlainNumbers(check.subject()));
        return !wanted.isEmpty()
                && lines(page)
                        .map(Words::withPlainNumbers)
                        .anyMatch(line -> Words.share(things, line)
                                && !numbers(line).isEmpty()
                                && !Words.share(numbers(line), wanted));
    }

    /** The page has the words of a check with another number. */
    static boolean hasOtherNumber(Check check, Observation page) {
        List<String> wanted = Words.withPlainNumbers(check.subject());
        List<String> things =
                wanted.stream().filter(word -> !Words.isNumber(word)).toList();
        return things.size() > 1
                && things.size() < wanted.size()
                && lines(page)
                        .map(Words::withPlainNumbers)
                        .anyMatch(line -> things.stream().allMatch(word -> Words.share(line, List.of(word)))
                                && !numbers(line).isEmpty()
                                && !Words.share(numbers(line), numbers(wanted)));
    }

    /** What was done last was done to another thing of the page than the one of which the expectation speaks. */
    static boolean isDoneToAnother(Trail trail, Relevance relevance, String goal) {
        List<String> asked = Words.of(relevance.expectation() + " " + goal);
        return trail.deeds().stream()
                .filter(Deed::mayChange)
                .flatMap(deed -> deed.action().elements().stream())
                .anyMatch(element -> {
                    List<String> keys = keys(trail, element);
                    return !keys.isEmpty() && !Words.share(keys, asked);
                });
    }

    /** The words by which the rows of the page are told apart that stand in the name or the place of an element. */
    private static List<String> keys(Trail trail, ElementRef element) {
        // A field may be called as the column in which its content is shown later.
        boolean isField = FIELDS.contains(element.role());
        List<String> words = Words.of((isField ? "" : element.name() + " ") + element.place());
        return trail.looks().stream()
                .flatMap(look -> look.page().nodes().stream())
                .filter(node -> node.role().equals(PageNode.ROW) || node.role().equals(PageNode.LIST_ITEM))
                .map(node -> Words.of(FoundPlace.cells(node).get(0)))
                .filter(key -> Words.contains(words, key))
                .flatMap(List::stream)
                .toList();
    }

    /** A field was left at the number that came out in place of the one that is asked for. */
    static boolean isLeft(Trail trail, Relevance relevance, Observation page) {
        List<String> entered = OwnWord.of(trail.deeds()).stream()
                .flatMap(word -> word.words().stream())
                .toList();
        List<String> wanted = numbers(Words.withPlainNumbers(relevance.expectation()));
        return !Words.share(entered, wanted)
                && trail.looks().stream()
                        .flatMap(look -> look.page().nodes().stream())
                        .filter(node -> node.isInteractive()
                                && Words.isNumber(node.value())
                                && !node.value().isEmpty())
                        .anyMatch(node -> !Words.share(List.of(node.value()), wanted)
                                && lines(page).map(Words::of).anyMatch(line -> line.contains(node.value())));
    }

    private static List<String> numbers(List<String> words) {
        return words.stream().filter(Words::isNumber).toList();
    }

    /** Tells whether a page is about another thing of the same name: {@code Order 1002} for {@code order 1001}. */
    static boolean isAboutAnother(Relevance relevance, Observation page) {
        List<String> wanted = Words.of(relevance.expectation());
        String headings = page.nodes().stream()
                .filter(node -> node.role().equals("heading"))
                .map(PageNode::name)
                .collect(Collectors.joining(" . "));
        List<String> shown = Words.of(page.title() + " . " + headings);
        return keys(shown).stream()
                .anyMatch(key -> keys(wanted).stream()
                        .anyMatch(other -> key.get(0).equals(other.get(0)) && !shown.contains(other.get(1))));
    }

    /** The long numbers of a text, each with the word before it. */
    private static List<List<String>> keys(List<String> words) {
        return Stream.iterate(1, at -> at < words.size(), at -> at + 1)
                .filter(at -> words.get(at).length() >= SHORTEST_KEY && Words.isNumber(words.get(at)))
                .map(at -> words.subList(at - 1, at + 1))
                .toList();
    }

    /** Lines that people see. A name that is not painted is no other form of what is. */
    private static Stream<String> lines(Observation page) {
        return page.nodes().stream()
                .filter(node -> !node.is(NodeState.HIDDEN))
                .flatMap(node -> Stream.of(node.text().split("[" + PageNode.LINE_BREAK + "]")));
    }

    /** A currency is written before or behind an amount, as a sign or as a code. */
    private static Set<String> withoutCurrency(List<String> words) {
        Set<String> rest = new HashSet<>(words);
        rest.removeIf(word -> rest.size() > 1 && Words.content(word).isEmpty());
        if (!numbers(words).isEmpty()) {
            rest.removeIf(Words::isCurrency);
        }
        return rest;
    }
}
