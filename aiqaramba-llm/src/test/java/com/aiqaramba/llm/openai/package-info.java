@NullMarked
package com.aiqaramba.llm.openai;

import org.jspecify.annotations.NullMarked;
