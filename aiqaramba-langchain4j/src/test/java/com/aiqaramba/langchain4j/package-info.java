@NullMarked
package com.aiqaramba.langchain4j;

import org.jspecify.annotations.NullMarked;
