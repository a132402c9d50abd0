/** Clock for durations and deadlines, shared with the other modules of aiqaramba. */
@NullMarked
package com.aiqaramba.core.internal.time;

import org.jspecify.annotations.NullMarked;
