/** Tools that the model can call, a class for each, and the reading of its calls. */
@NullMarked
package com.aiqaramba.core.internal.prompt.tool;

import org.jspecify.annotations.NullMarked;
