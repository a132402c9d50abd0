package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.FinishReason;
import com.google.genai.types.Candidate;

/** Gemini's reasons for stopping, in ours. */
final class GeminiFinishReasons {
    private GeminiFinishReasons() {}

    static FinishReason of(Candidate candidate, boolean calls) {
        return candidate
                .finishReason()
                .map(reason -> of(reason.knownEnum(), calls))
                .orElse(FinishReason.UNKNOWN);
    }

    private static FinishReason of(com.google.genai.types.FinishReason.Known reason, boolean calls) {
        return switch (reason) {
            case STOP -> calls ? FinishReason.TOOL_CALLS : FinishReason.STOP;
            case MAX_TOKENS -> FinishReason.LENGTH;
            case SAFETY,
                    RECITATION,
                    LANGUAGE,
                    BLOCKLIST,
                    PROHIBITED_CONTENT,
                    SPII,
                    IMAGE_SAFETY,
                    IMAGE_PROHIBITED_CONTENT,
                    IMAGE_RECITATION -> FinishReason.BLOCKED;
            case MALFORMED_FUNCTION_CALL, UNEXPECTED_TOOL_CALL -> FinishReason.MALFORMED_CALL;
            default -> FinishReason.UNKNOWN;
        };
    }
}
