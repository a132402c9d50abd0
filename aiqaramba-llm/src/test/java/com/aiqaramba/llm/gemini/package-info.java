@NullMarked
package com.aiqaramba.llm.gemini;

import org.jspecify.annotations.NullMarked;
