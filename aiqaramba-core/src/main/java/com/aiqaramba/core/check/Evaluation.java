package com.aiqaramba.core.check;

/**
 * What code found when it evaluated a check. Immutable.
 *
 * @param held whether the check holds
 * @param evidence what on the page shows it, for people; short
 */
public record Evaluation(boolean held, String evidence) {}
