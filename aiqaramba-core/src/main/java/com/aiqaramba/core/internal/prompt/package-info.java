/** What the model reads: the page as text, what was done so far, the task. */
@NullMarked
package com.aiqaramba.core.internal.prompt;

import org.jspecify.annotations.NullMarked;
