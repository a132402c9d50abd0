/** From the model's conclusion to a verdict that code has checked. */
@NullMarked
package com.aiqaramba.core.internal.verdict;

import org.jspecify.annotations.NullMarked;
