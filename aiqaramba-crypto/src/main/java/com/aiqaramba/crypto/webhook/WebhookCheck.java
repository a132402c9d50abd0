package com.aiqaramba.crypto.webhook;

/**
 * Finding of a receiver about a webhook. Only {@link #GENUINE} is to be acted upon.
 *
 * @since 0.1.0
 */
public enum WebhookCheck {
    /** It was signed with one of the secrets, and not too long ago. */
    GENUINE,

    /** A header is missing or has another form. */
    MALFORMED,

    /** It was signed too long ago, or too far in the future: it may be a copy of an earlier message. */
    OUTSIDE_WINDOW,

    /** No signature is right: the message was changed, or signed with another secret. */
    FORGED
}
