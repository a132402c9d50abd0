package com.aiqaramba.browser.internal.driver;

import java.time.Instant;

/**
 * A line of one of the driver's logs.
 *
 * @param level as the driver calls it
 * @param message what it says
 * @param at when the driver took note of it
 */
public record LogLine(String level, String message, Instant at) {}
