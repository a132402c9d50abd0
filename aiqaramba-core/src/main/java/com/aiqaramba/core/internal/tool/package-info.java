/** What the model can call, and how its calls are read. */
@NullMarked
package com.aiqaramba.core.internal.tool;

import org.jspecify.annotations.NullMarked;
