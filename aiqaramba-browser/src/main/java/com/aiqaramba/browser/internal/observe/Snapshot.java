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
    /** Snapshot of nothing: no page has been read yet. */
    public static final Snapshot EMPTY = new Snapshot(Observation.builder("").build(), List.of());

    /** Copies the list. */
    public Snapshot {
        elements = List.copyOf(elements);
    }

    /** Returns the observation, told with something beside. */
    public Observation observationWith(List<String> notices) {
        return observation.toBuilder()
                .notices(Stream.concat(notices.stream(), observation.notices().stream())
                        .toList())
                .build();
    }

    /** Finds an element by its number. */
    public Optional<SeenElement> element(int number) {
        return number >= 1 && number <= elements.size() ? Optional.of(elements.get(number - 1)) : Optional.empty();
    }
}
