package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.RequestCheck;
import com.aiqaramba.core.check.UrlCheck;
import com.aiqaramba.core.internal.verdict.OwnWord.Way;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Echo of the run's own words in a page: what the run typed, chose or put into an address proves nothing by appearing
 * again. It does where the task asks for it and the application shows it as its own: after another action, outside of
 * fields, in no search and no refusal, on a page that is about what the expectation is about.
 */
final class Echo {
    private static final Set<String> STRUCTURE =
            Set.of(PageNode.ROW, PageNode.LIST_ITEM, "link", "cell", "gridcell", "treeitem", "img");
    /** Controls whose names say what is to be entered. */
    private static final Set<String> FIELDS = Set.of("textbox", "searchbox", "combobox", "spinbutton");
    /** A part of a hundred, as of an upload. */
    private static final Pattern UNDER_WAY = Pattern.compile("(?<!\\d)\\d{1,2} ?%");

    /** Methods of requests that nobody makes by opening an address. */
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private static final Set<String> RELOAD = Set.of("F5", "Control+R", "Control+r", "Alt+ArrowLeft");

    private final Trail trail;
    private final String goal;
    private final Relevance relevance;
    private final String expectation;
    private final Observation page;
    private final Check check;
    private final List<OwnWord> own;

    Echo(Trail trail, String goal, String expectation, Observation page, Check check) {
        this.trail = trail;
        this.goal = goal;
        this.relevance = new Relevance(expectation, goal);
        this.expectation = expectation;
        this.page = page;
        this.check = check;
        this.own = OwnWord.of(trail.deeds());
    }

    /** Returns the page without the echoes. */
    Observation without() {
        List<OwnWord> telling = own.stream().filter(word -> !goesBeyond(word)).toList();
        Observation rest = telling.isEmpty()
                ? page
                : Cut.of(page, (text, nodes, marked) -> telling.forEach(word -> mark(word, text, nodes, marked)));
        return own.isEmpty()
                ? rest
                : rest.toBuilder()
                        .nodes(rest.nodes().stream().map(this::withoutOwnValue).toList())
                        .build();
    }

    /** Tells whether a check is about an address that the run itself made. */
    boolean isOwnAddress() {
        String part = check instanceof UrlCheck url
                ? url.part().strip()
                : check instanceof RequestCheck request
                                && !CHANGING.contains(request.method().toUpperCase(Locale.ROOT))
                        ? request.url().strip()
                        : "";
        if (part.isEmpty()) {
            return false;
        }
        return trail.openedBySelf(page.url(), part)
                || own.stream()
                        .filter(word -> word.way() == Way.TYPED)
                        .anyMatch(word -> Words.contains(Words.of(OwnWord.decoded(part)), word.words()));
    }

    /** Tells whether a check has more of its expectation than the run's own words, so that an echo cannot show it. */
    private boolean goesBeyond(OwnWord word) {
        if (!word.isNumber() && (isSuspect(word) || word.isSearch(page.url()))) {
            return false;
        }
        List<String> rest = new ArrayList<>(Words.of(check.subject()));
        word.words().forEach(part -> rest.removeIf(other -> Words.alike(part, other)));
        Set<String> others = new HashSet<>(relevance.content());
        others.removeIf(other -> own.stream().anyMatch(mine -> Words.share(mine.words(), List.of(other))));
        return Words.share(rest, others);
    }

    /** Tells whether nobody asked to enter a text, and it sounds like the expectation. */
    private boolean isSuspect(OwnWord word) {
        return !isAskedFor(word) && Words.share(word.words(), relevance.content());
    }

    private boolean isAskedFor(OwnWord word) {
        boolean isNamed = word.text().chars().noneMatch(Character::isDigit)
                && relevance.names().stream().anyMatch(name -> Words.contains(Words.of(name), word.words()));
        return isNamed || Words.contains(Words.of(goal), word.words());
    }

    private void mark(OwnWord word, String text, List<PageNode> nodes, boolean[] marked) {
        Matcher places = places(word).matcher(text);
        boolean isEcho = false;
        boolean isDecided = false;
        while (places.find()) {
            isEcho = isDecided ? isEcho : isEcho(word, text, nodes);
            isDecided = true;
            for (int at = places.start(); isEcho && at < places.end(); at++) {
                marked[at] = true;
            }
        }
    }

    private boolean isEcho(OwnWord word, String text, List<PageNode> nodes) {
        if (word.isSearch(page.url())) {
            boolean isResult = nodes.stream().anyMatch(node -> STRUCTURE.contains(node.role()));
            return isAnswered(word) && !isOpened(word) && (isSuspect(word) || !isResult || isRefusal(text));
        }
        return isSuspect(word)
                || isObjection(text)
                || nodes.stream().anyMatch(node -> FIELDS.contains(node.role()))
                || (word.way() == Way.TYPED && new Labels(page).showAnother(word))
                || (word.way() == Way.TYPED && cameWithTyping(word, text))
                || (word.way() == Way.CHOSEN && wasThereBefore(word, text) && !isChoice(word, nodes))
                || isRefusal(text)
                || !(isAboutExpectation(word, text, nodes) || isIntoWhatIsSpokenOf(word));
    }

    /** The state of what was chosen is told by its name. */
    private static boolean isChoice(OwnWord word, List<PageNode> nodes) {
        return nodes.stream().allMatch(node -> isInto(word, node));
    }

    /** What was entered is asked for again, not taken yet, or on its way. */
    private boolean isObjection(String text) {
        return !Denial.isExpectedBy(expectation)
                && (Vocabulary.OBJECTION.isInBeyond(text, expectation)
                        || UNDER_WAY.matcher(text).find());
    }

    /**
     * Tells whether the page is that of the very thing, to which the application went instead of listing what it found.
     */
    private boolean isOpened(OwnWord search) {
        String path = PagePlace.path(page.url()).replaceFirst("^\\w+://[^/]*", "");
        List<String> thing = Words.of(OwnWord.decoded(path.substring(path.lastIndexOf('/') + 1)));
        return Words.contains(thing, search.words())
                && !search.isInQuery(page.url())
                && !OwnWord.SEARCH.matcher(path + " " + page.title()).find();
    }

    private boolean isRefusal(String text) {
        return Denial.contradicts(text, expectation);
    }

    /** Tells whether the page is the one that answered a search; elsewhere nothing repeats it. */
    private boolean isAnswered(OwnWord search) {
        return search.isInQuery(page.url())
                || trail.looks().stream()
                        .filter(look -> look.deeds() == search.deed() || look.deeds() == search.deed() + 1)
                        .anyMatch(look -> PagePlace.path(look.page().url()).equals(PagePlace.path(page.url())));
    }

    /** The words in their order, whatever stands between them. */
    private static Pattern places(OwnWord word) {
        String between = "[^\\p{L}\\p{N}\\p{M}]+";
        String words = word.words().stream().map(Pattern::quote).collect(Collectors.joining(between));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Tells whether a text came while the run typed, which is no answer as long as the same document is there. */
    private boolean cameWithTyping(OwnWord word, String text) {
        return isSameDocument(word) && showed(word.deed(), text) && !showed(word.deed() - 1, text);
    }

    private boolean showed(int deeds, String text) {
        return trail.looks().stream().filter(look -> look.deeds() == deeds).anyMatch(look -> has(look.page(), text));
    }

    /** A label that was there before the choice, and as often, is no answer to it. */
    private boolean wasThereBefore(OwnWord word, String text) {
        return trail.looks().stream()
                .filter(look -> look.deeds() == word.deed() - 1)
                .anyMatch(look -> PagePlace.isSame(look.page(), page) && count(look.page(), text) >= count(page, text));
    }

    private boolean isSameDocument(OwnWord word) {
        Deed deed = trail.deeds().get(word.deed() - 1);
        boolean isKnown = !deed.document().isEmpty() && !page.document().isEmpty();
        return PagePlace.path(deed.url()).equals(PagePlace.path(page.url()))
                && (!isKnown || deed.document().equals(page.document()));
    }

    private static boolean has(Observation look, String text) {
        return count(look, text) > 0;
    }

    private static long count(Observation look, String text) {
        List<String> wanted = Words.of(text);
        return look.nodes().stream()
                .filter(node ->
                        Words.contains(Words.of(node.text()), wanted) || Words.contains(Words.of(node.name()), wanted))
                .count();
    }

    private boolean isAboutExpectation(OwnWord word, String text, List<PageNode> nodes) {
        Set<String> others = new HashSet<>(relevance.content());
        others.removeIf(other -> Words.share(word.words(), List.of(other)));
        List<String> about = new ArrayList<>(PagePlace.words(page));
        about.addAll(Words.of(text));
        nodes.forEach(node -> about.addAll(Relevance.calls(node.role())));
        return others.isEmpty() || Words.share(others, about);
    }

    private boolean isIntoWhatIsSpokenOf(OwnWord word) {
        Set<String> spokenOf = new HashSet<>(relevance.content());
        spokenOf.addAll(Words.content(goal));
        return word.field()
                .filter(field -> !Words.share(Words.content(field.name()), spokenOf))
                .isEmpty();
    }

    /** A value is the application's own once the document was loaded anew, and not by going back. */
    private PageNode withoutOwnValue(PageNode node) {
        boolean isOwn =
                !node.value().isEmpty() && !isAboutField(node) && own.stream().anyMatch(word -> isOwnValue(word, node));
        return isOwn ? node.toBuilder().value("").build() : node;
    }

    private boolean isOwnValue(OwnWord word, PageNode node) {
        return Words.contains(Words.of(node.value()), word.words())
                && (isSuspect(word)
                        || (isInto(word, node)
                                && (word.isSearch(page.url()) || isSameDocument(word) || wentBack(word))));
    }

    /** A browser fills in again what was typed when it goes back or loads a page again. */
    private boolean wentBack(OwnWord word) {
        return trail.deeds().subList(word.deed(), trail.deeds().size()).stream()
                .map(Deed::action)
                .anyMatch(action -> action instanceof GoBackAction
                        || (action instanceof PressKeysAction press && RELOAD.contains(press.keys())));
    }

    private static boolean isInto(OwnWord word, PageNode node) {
        return word.field().filter(field -> sameField(field, node)).isPresent();
    }

    private static boolean sameField(ElementRef field, PageNode node) {
        return field.role().equals(node.role()) && field.name().equals(node.name());
    }

    /** Tells whether the expectation is about what stands in this very field. */
    private boolean isAboutField(PageNode node) {
        return Vocabulary.FIELD.isIn(relevance.expectation())
                && !Vocabulary.STORED.isIn(relevance.expectation())
                && Words.share(Words.content(node.name()), relevance.content());
    }
}
