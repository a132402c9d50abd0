package com.aiqaramba.crypto.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The three headers of a signed webhook. Immutable.
 *
 * @param id the id of the message, the same for each attempt to deliver it
 * @param timestamp the moment of this attempt, in seconds since 1970
 * @param signature one or more signatures, separated by spaces
 * @since 0.1.0
 */
public record WebhookHeaders(String id, String timestamp, String signature) {
    /** The name of the header with the id: {@value}. */
    public static final String ID = "webhook-id";

    /** The name of the header with the timestamp: {@value}. */
    public static final String TIMESTAMP = "webhook-timestamp";

    /** The name of the header with the signatures: {@value}. */
    public static final String SIGNATURE = "webhook-signature";

    /**
     * Returns the headers by name, for an HTTP client.
     *
     * @return three entries in the order above
     */
    public Map<String, String> asMap() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ID, id);
        headers.put(TIMESTAMP, timestamp);
        headers.put(SIGNATURE, signature);
        return headers;
    }
}
