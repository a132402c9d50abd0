@NullMarked
package com.aiqaramba.llm.retry;

import org.jspecify.annotations.NullMarked;
