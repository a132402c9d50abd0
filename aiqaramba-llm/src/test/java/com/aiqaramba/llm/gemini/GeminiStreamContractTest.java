package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.ChatResponse;

/** The contracts once more, with answers that come in chunks. */
class GeminiStreamContractTest extends GeminiContractTest {
    @Override
    GeminiChatModel.Builder builder() {
        return super.builder().streaming();
    }

    @Override
    public String answer(ChatResponse response) {
        return GeminiChunks.of(super.answer(response));
    }

    @Override
    public String answerWithPayload(String opaque) {
        return GeminiChunks.of(super.answerWithPayload(opaque));
    }

    @Override
    public String answerWithBrokenArguments() {
        return GeminiChunks.of(super.answerWithBrokenArguments());
    }
}
