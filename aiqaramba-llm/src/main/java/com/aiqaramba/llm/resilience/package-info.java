/**
 * Answers to the limits and the bad days of a model that runs share: no more requests than it allows, none while it is
 * down, and another model in its place. Each is a decorator; they go round any chat model and round each other.
 */
@NullMarked
package com.aiqaramba.llm.resilience;

import org.jspecify.annotations.NullMarked;
