/**
 * Gemini through the Google Gen AI Java SDK: on the Gemini API, on Vertex AI, or behind a gateway that speaks its API.
 */
@NullMarked
package com.aiqaramba.llm.gemini;

import org.jspecify.annotations.NullMarked;
