package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.RunAnswer;
import java.util.Optional;

/**
 * What code made of an answer.
 *
 * @param answer the answer with its sources, or the reason why it is not taken
 * @param result the same as a part of the verdict
 * @param complaint what the model could still mend; empty when there is nothing
 */
public record AnswerFinding(RunAnswer answer, ExpectationResult result, Optional<String> complaint) {}
