/** Code that the clients of several providers share. */
@NullMarked
package com.aiqaramba.llm.internal;

import org.jspecify.annotations.NullMarked;
