package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatResponse;

/**
 * One line of a recording.
 *
 * @param asked the fingerprint of the request
 * @param answer the answer, whole
 */
record RecordedExchange(RequestPrint asked, ChatResponse answer) {}
