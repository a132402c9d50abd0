/** Masks every secret that a run has opened, in the encodings in which pages and protocols repeat it. */
@NullMarked
package com.aiqaramba.core.redaction;

import org.jspecify.annotations.NullMarked;
