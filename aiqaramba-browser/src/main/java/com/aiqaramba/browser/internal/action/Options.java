package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.browser.internal.page.Script;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The options of a native list, as they are now. */
record Options(List<?> texts, List<?> groups, List<?> elements, List<?> states, boolean takesSeveral) {
    private static final int MOST_TOLD = 50;

    static Optional<Options> read(ElementHandle list) throws InterruptedException {
        return list.run(Script.OPTIONS, list) instanceof List<?> answer
                        && answer.size() == 5
                        && answer.get(0) instanceof List<?> texts
                        && answer.get(1) instanceof List<?> groups
                        && answer.get(2) instanceof List<?> elements
                        && answer.get(3) instanceof List<?> states
                        && texts.size() == elements.size()
                        && texts.size() == groups.size()
                        && texts.size() == states.size()
                ? Optional.of(new Options(texts, groups, elements, states, Boolean.TRUE.equals(answer.get(4))))
                : Optional.empty();
    }

    /** Finds those that are meant: of this very text, else in other letters, else by group. */
    List<Integer> find(String option) {
        String wanted = option.strip().replaceAll("\\s+", " ");
        List<Integer> exact = where(at -> text(at).equals(wanted));
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Integer> alike = where(at -> text(at).equalsIgnoreCase(wanted));
        return alike.isEmpty() ? where(at -> withGroup(at).equalsIgnoreCase(wanted)) : alike;
    }

    /** Says which there are. */
    String told(String option, List<Integer> found) {
        List<Integer> shown = found.isEmpty() ? where(at -> true) : found;
        String list = shown.stream().limit(MOST_TOLD).map(this::withGroup).collect(Collectors.joining(" | "));
        String more = shown.size() > MOST_TOLD ? " | and " + (shown.size() - MOST_TOLD) + " more" : "";
        return found.isEmpty()
                ? "There is no option \"" + option + "\"; there are: " + list + more + "."
                : "There are " + found.size() + " options \"" + option + "\": " + list + more + ".";
    }

    /** Returns those that have to be clicked until only the wanted ones are chosen. */
    List<Integer> toClick(List<Integer> wanted) {
        return takesSeveral
                ? where(at -> wanted.contains(at) != isChosen(at))
                : where(at -> wanted.contains(at) && !isChosen(at));
    }

    List<String> chosen() {
        return texts(where(this::isChosen));
    }

    List<String> texts(List<Integer> places) {
        return places.stream().sorted().distinct().map(this::text).toList();
    }

    boolean isChosen(int at) {
        return Boolean.TRUE.equals(states.get(at));
    }

    /** Returns the element, empty for a disabled one. */
    Optional<ElementHandle> element(int at) {
        return at < elements.size() && elements.get(at) instanceof ElementHandle option
                ? Optional.of(option)
                : Optional.empty();
    }

    String text(int at) {
        return String.valueOf(texts.get(at));
    }

    private String withGroup(int at) {
        String group = String.valueOf(groups.get(at));
        return group.isEmpty() ? text(at) : group + " > " + text(at);
    }

    private List<Integer> where(IntPredicate wanted) {
        return IntStream.range(0, texts.size()).filter(wanted).boxed().toList();
    }
}
