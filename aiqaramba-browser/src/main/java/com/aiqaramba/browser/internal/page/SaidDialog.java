package com.aiqaramba.browser.internal.page;

import java.time.Instant;

/**
 * A dialog that has opened.
 *
 * @param text what it said
 * @param at when the browser told of it
 */
public record SaidDialog(String text, Instant at) {}
