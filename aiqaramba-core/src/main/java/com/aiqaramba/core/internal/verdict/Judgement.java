package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.run.Verdict;
import java.util.List;

/**
 * A verdict, and what the model could still mend about its checks.
 *
 * @param complaints sentences for the model; empty when there is nothing to mend
 */
public record Judgement(Verdict verdict, List<String> complaints) {}
