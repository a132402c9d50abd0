/** Retention policies, sweeps, legal holds, erasure and receipts. */
@NullMarked
package com.aiqaramba.retention;

import org.jspecify.annotations.NullMarked;
