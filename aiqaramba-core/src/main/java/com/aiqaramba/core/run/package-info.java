/** One run: its key, its limits, its steps, its outcome and its verdict. */
@NullMarked
package com.aiqaramba.core.run;

import org.jspecify.annotations.NullMarked;
