package com.aiqaramba.browser.internal.driver;

/**
 * A line of one of the driver's logs.
 *
 * @param level as the driver calls it
 * @param message what it says
 */
public record LogLine(String level, String message) {}
