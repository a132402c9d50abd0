package com.aiqaramba.core.page;

/**
 * An open JavaScript dialog (alert, confirm, prompt). While it is open the page does not react. Immutable.
 *
 * @param message what it says
 */
public record Dialog(String message) {}
