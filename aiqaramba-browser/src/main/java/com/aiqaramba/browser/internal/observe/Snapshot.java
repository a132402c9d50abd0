package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.core.page.Observation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An observation with the elements behind its numbers.
 *
 * @param observation what was seen
 * @param elements number 1 stands first
 */
public record Snapshot(Observation observation, List<SeenElement> elements) {
    /** Before anything was seen. */
    public static final Snapshot EMPTY =
            new Snapshot(new Observation("", "", List.of(), List.of(), Optional.empty(), List.of(), true), List.of());

    /** Copies the list. */
    public Snapshot {
        elements = List.copyOf(elements);
    }

    /** The observation, told with something beside. */
    public Observation observationWith(List<String> notices) {
        return new Observation(
                observation.url(),
                observation.title(),
                observation.nodes(),
                observation.tabs(),
                observation.dialog(),
                Stream.concat(notices.stream(), observation.notices().stream()).toList(),
                observation.complete());
    }

    /** Finds an element by its number. */
    public Optional<SeenElement> element(int number) {
        return number >= 1 && number <= elements.size() ? Optional.of(elements.get(number - 1)) : Optional.empty();
    }
}
