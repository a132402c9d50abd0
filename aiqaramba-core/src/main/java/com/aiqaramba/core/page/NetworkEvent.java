package com.aiqaramba.core.page;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * One request of a page. Held in memory during the session and never stored. Immutable.
 *
 * @param method for example {@code GET}
 * @param url the address
 * @param status the answer's status, empty as long as there is none
 * @param bytes the size of the answer as it was transferred, in bytes, empty as long as it is not known
 * @param failure why there is no answer, in the browser's words; empty when nothing went wrong
 */
public record NetworkEvent(String method, String url, OptionalInt status, OptionalLong bytes, String failure) {
    /**
     * The same event with every text replaced.
     *
     * @param mapping applied to each text
     * @return the new event
     */
    public NetworkEvent mapText(UnaryOperator<String> mapping) {
        return new NetworkEvent(mapping.apply(method), mapping.apply(url), status, bytes, mapping.apply(failure));
    }
}
