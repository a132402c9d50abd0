/** Statements about a page that code can decide, with evidence. */
@NullMarked
package com.aiqaramba.core.check;

import org.jspecify.annotations.NullMarked;
