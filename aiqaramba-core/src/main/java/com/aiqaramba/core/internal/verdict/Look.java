package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.page.Observation;

/**
 * Page as the run saw it at one moment.
 *
 * @param step the step in which it was seen
 * @param deeds how many actions the run had performed before
 */
record Look(Observation page, int step, int deeds) {}
