/** Provider-neutral vocabulary of a conversation with a language model. */
@NullMarked
package com.aiqaramba.core.chat;

import org.jspecify.annotations.NullMarked;
