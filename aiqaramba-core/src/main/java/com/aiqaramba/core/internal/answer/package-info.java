/** Forms of answers: their schema, how a value is bound, and what of it has to stand on a page. */
@NullMarked
package com.aiqaramba.core.internal.answer;

import org.jspecify.annotations.NullMarked;
