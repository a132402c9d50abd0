/** All words for the model: the task, the page as text, what was done so far, and feedback on its answers. */
@NullMarked
package com.aiqaramba.core.internal.prompt;

import org.jspecify.annotations.NullMarked;
