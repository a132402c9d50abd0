@NullMarked
package com.aiqaramba.llm.recording;

import org.jspecify.annotations.NullMarked;
