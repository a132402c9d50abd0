/**
 * What runs that share a model do about its limits and its bad days: no more requests than it allows, none while it is
 * down, and another model in its place. Each is a decorator; they go round any chat model and round each other.
 */
@NullMarked
package com.aiqaramba.llm.resilience;

import org.jspecify.annotations.NullMarked;
