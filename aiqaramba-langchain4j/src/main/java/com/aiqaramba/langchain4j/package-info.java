/** Models of LangChain4j, and so every provider that LangChain4j has a client for, as chat models of a run. */
@NullMarked
package com.aiqaramba.langchain4j;

import org.jspecify.annotations.NullMarked;
