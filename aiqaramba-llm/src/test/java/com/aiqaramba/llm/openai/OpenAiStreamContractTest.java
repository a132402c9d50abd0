package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ChatResponse;

/** The contracts once more, with answers that come in chunks. */
class OpenAiStreamContractTest extends OpenAiContractTest {
    @Override
    OpenAiChatModel.Builder builder() {
        return super.builder().streaming();
    }

    @Override
    public String answer(ChatResponse response) {
        return OpenAiChunks.of(super.answer(response));
    }

    @Override
    public String answerWithPayload(String opaque) {
        return OpenAiChunks.of(super.answerWithPayload(opaque));
    }

    @Override
    public String answerWithBrokenArguments() {
        return OpenAiChunks.of(super.answerWithBrokenArguments());
    }
}
