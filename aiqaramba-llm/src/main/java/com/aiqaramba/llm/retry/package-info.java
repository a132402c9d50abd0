/**
 * Retry for every chat model: exponential waits with jitter, hints of the server honoured, hopeless errors passed on at
 * once.
 */
@NullMarked
package com.aiqaramba.llm.retry;

import org.jspecify.annotations.NullMarked;
