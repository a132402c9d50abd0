package com.aiqaramba.core.run;

import java.util.function.UnaryOperator;

/**
 * Place on a page from which a component of an answer was read. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface AnswerSource permits AnswerSourceData {
    /**
     * Begins a source.
     *
     * @param component the path to the component, for example {@code items[0].name}
     * @param value the component's value as JSON writes it
     * @return the builder
     */
    static Builder builder(String component, String value) {
        return new Builder(component, value);
    }

    /** {@return the path to the component, for example {@code items[0].name}} */
    String component();

    /** {@return the component's value as JSON writes it} */
    String value();

    /** {@return the words of the page that state the value, for example {@code Total 159,80 €}} */
    String words();

    /**
     * {@return the element in which the words stand, and the row, item or heading round it; empty where there is
     * nothing to tell}
     */
    String place();

    /** {@return the address of the page} */
    String url();

    /** {@return the number of the step in which the page was seen, counted from 1} */
    int step();

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped source
     */
    default AnswerSource mapText(UnaryOperator<String> mapping) {
        return builder(component(), mapping.apply(value()))
                .words(mapping.apply(words()), mapping.apply(place()))
                .page(mapping.apply(url()), step())
                .build();
    }

    /** Builds a source. Not thread-safe. */
    final class Builder {
        private final String component;
        private final String value;
        private String words = "";
        private String place = "";
        private String url = "";
        private int step;

        private Builder(String component, String value) {
            this.component = component;
            this.value = value;
        }

        /**
         * Sets the words that state the value.
         *
         * @param words the words; the default is empty
         * @param place the element in which they stand; the default is empty
         * @return this builder
         */
        public Builder words(String words, String place) {
            this.words = words;
            this.place = place;
            return this;
        }

        /**
         * Sets the page.
         *
         * @param url its address; the default is empty
         * @param step the number of the step in which it was seen, counted from 1; 0 when it is not known
         * @return this builder
         */
        public Builder page(String url, int step) {
            this.url = url;
            this.step = step;
            return this;
        }

        /**
         * Builds the source.
         *
         * @return the source
         */
        public AnswerSource build() {
            return new AnswerSourceData(component, value, words, place, url, step);
        }
    }
}

record AnswerSourceData(String component, String value, String words, String place, String url, int step)
        implements AnswerSource {
    /** For people: {@code total = 159.8: "Total 159,80 €" in row "Total | 159,80 €"}. */
    @Override
    public String toString() {
        return component + " = " + value + ": \"" + words + '"' + (place.isEmpty() ? "" : " in " + place);
    }
}
