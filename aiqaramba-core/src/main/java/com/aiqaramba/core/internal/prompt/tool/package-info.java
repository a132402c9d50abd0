/** What the model can call, and how its calls are read. */
@NullMarked
package com.aiqaramba.core.internal.prompt.tool;

import org.jspecify.annotations.NullMarked;
