@NullMarked
package com.aiqaramba.llm.resilience;

import org.jspecify.annotations.NullMarked;
