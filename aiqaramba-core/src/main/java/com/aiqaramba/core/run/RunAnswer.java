package com.aiqaramba.core.run;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Answer to the question of a run, as it is stored: a value of which code has found each component on a page, or the
 * reason why there is none. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface RunAnswer permits RunAnswerData {
    /**
     * Returns an answer that was found.
     *
     * @param json the value as JSON
     * @param sources the place of each component
     * @return the answer
     */
    static RunAnswer found(String json, List<AnswerSource> sources) {
        return new RunAnswerData(Optional.of(json), "", sources);
    }

    /**
     * Returns the answer of a run that found none.
     *
     * @param reason the reason in one sentence, which names the component where it is the fault of one
     * @return the answer
     */
    static RunAnswer none(String reason) {
        return new RunAnswerData(Optional.empty(), reason, List.of());
    }

    /** {@return the value as JSON; empty when none was found} */
    Optional<String> json();

    /** {@return the reason why there is none, in one sentence; empty when there is one} */
    String reason();

    /** {@return the place of each component, in the order of the value's components} */
    List<AnswerSource> sources();

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped answer
     */
    default RunAnswer mapText(UnaryOperator<String> mapping) {
        return new RunAnswerData(
                json().map(mapping),
                mapping.apply(reason()),
                sources().stream().map(source -> source.mapText(mapping)).toList());
    }
}

record RunAnswerData(Optional<String> json, String reason, List<AnswerSource> sources) implements RunAnswer {
    RunAnswerData {
        sources = List.copyOf(sources);
    }
}
