@NullMarked
package com.aiqaramba.llm.fuzz;

import org.jspecify.annotations.NullMarked;
