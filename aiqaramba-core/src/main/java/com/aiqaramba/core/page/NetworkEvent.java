package com.aiqaramba.core.page;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Request of a page. It is held in memory during the session and never stored. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface NetworkEvent permits NetworkEventData {
    /**
     * Begins an event.
     *
     * @param method the method, for example {@code GET}
     * @param url the address
     * @return the builder
     */
    static Builder builder(String method, String url) {
        return new Builder(method, url);
    }

    /** {@return the method, for example {@code GET}} */
    String method();

    /** {@return the address} */
    String url();

    /** {@return the status of the answer, empty as long as there is none} */
    OptionalInt status();

    /** {@return the size of the answer as it was transferred, in bytes, empty as long as it is not known} */
    OptionalLong bytes();

    /** {@return why there is no answer, in the browser's words; empty when nothing went wrong} */
    String failure();

    /**
     * Replaces every text.
     *
     * @param mapping applied to each text
     * @return the new event
     */
    default NetworkEvent mapText(UnaryOperator<String> mapping) {
        return new NetworkEventData(
                mapping.apply(method()), mapping.apply(url()), status(), bytes(), mapping.apply(failure()));
    }

    /**
     * Begins an event with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds an event. Not thread-safe. */
    final class Builder {
        private final String method;
        private final String url;
        private OptionalInt status = OptionalInt.empty();
        private OptionalLong bytes = OptionalLong.empty();
        private String failure = "";

        private Builder(String method, String url) {
            this.method = method;
            this.url = url;
        }

        private Builder(NetworkEvent from) {
            method = from.method();
            url = from.url();
            status = from.status();
            bytes = from.bytes();
            failure = from.failure();
        }

        /**
         * Sets the status of the answer.
         *
         * @param status the status; the default is none
         * @return this builder
         */
        public Builder status(int status) {
            this.status = OptionalInt.of(status);
            return this;
        }

        /**
         * Sets the size of the answer as it was transferred.
         *
         * @param bytes the size in bytes; the default is not known
         * @return this builder
         */
        public Builder bytes(long bytes) {
            this.bytes = OptionalLong.of(bytes);
            return this;
        }

        /**
         * Tells why there is no answer.
         *
         * @param failure the reason in the browser's words; the default is empty
         * @return this builder
         */
        public Builder failure(String failure) {
            this.failure = failure;
            return this;
        }

        /**
         * Builds the event.
         *
         * @return the event
         */
        public NetworkEvent build() {
            return new NetworkEventData(method, url, status, bytes, failure);
        }
    }
}

record NetworkEventData(String method, String url, OptionalInt status, OptionalLong bytes, String failure)
        implements NetworkEvent {}
