/** Runs and steps as the opaque payloads of the stores. */
@NullMarked
package com.aiqaramba.core.internal.codec;

import org.jspecify.annotations.NullMarked;
