/**
 * Rules that say how long runs are kept, the deletion of those that are due, and a receipt for every deletion.
 *
 * <p>Start with {@link com.aiqaramba.retention.RetentionSweeper}. Its order for each run: the intent is written to the
 * {@link com.aiqaramba.retention.ReceiptStore}, the artifacts are deleted, then the run with its steps, then the
 * receipt is written. After a crash in between, the next sweep finds the intent and finishes it.
 */
@NullMarked
package com.aiqaramba.retention;

import org.jspecify.annotations.NullMarked;
