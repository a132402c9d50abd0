@NullMarked
package com.aiqaramba.llm;

import org.jspecify.annotations.NullMarked;
