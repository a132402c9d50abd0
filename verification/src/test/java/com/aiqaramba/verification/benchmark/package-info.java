/** Programs that measure; no tests. */
@NullMarked
package com.aiqaramba.verification.benchmark;

import org.jspecify.annotations.NullMarked;
