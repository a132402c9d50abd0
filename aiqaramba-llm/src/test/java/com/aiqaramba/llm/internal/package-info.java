@NullMarked
package com.aiqaramba.llm.internal;

import org.jspecify.annotations.NullMarked;
