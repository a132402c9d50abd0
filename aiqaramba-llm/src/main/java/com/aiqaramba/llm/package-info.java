/** Language models behind the chat model interface of the core; see the packages below. */
@NullMarked
package com.aiqaramba.llm;

import org.jspecify.annotations.NullMarked;
