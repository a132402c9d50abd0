/** Exceptions beyond the planned outcomes: one unchecked root and a few types by what the caller can do. */
@NullMarked
package com.aiqaramba.core.error;

import org.jspecify.annotations.NullMarked;
