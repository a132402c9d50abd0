package com.aiqaramba.verification.tokens;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many tokens a request has, by an estimate: one for 4 characters, and a fixed number for each picture.
 *
 * @param ofPicture the number for a picture
 */
record Tokens(int ofPicture) {
    private static final int CHARACTERS = 4;

    /** Of a whole request. */
    long of(ChatRequest request) {
        long characters = 0;
        long pictures = 0;
        for (Content part : parts(request)) {
            if (part instanceof Content.Text text) {
                characters += text.text().length();
            } else {
                pictures++;
            }
        }
        return characters / CHARACTERS + pictures * ofPicture;
    }

    /** Of what a request has in common with the one before from its beginning on, which a provider can keep. */
    long ofPrefix(ChatRequest before, ChatRequest request) {
        List<Content> old = parts(before);
        List<Content> parts = parts(request);
        long characters = 0;
        long pictures = 0;
        for (int i = 0; i < Math.min(old.size(), parts.size()); i++) {
            if (parts.get(i) instanceof Content.Text text && old.get(i) instanceof Content.Text oldText) {
                int same = common(text.text(), oldText.text());
                characters += same;
                if (same < text.text().length()) {
                    break;
                }
            } else if (isSame(old.get(i), parts.get(i))) {
                pictures++;
            } else {
                break;
            }
        }
        return characters / CHARACTERS + pictures * ofPicture;
    }

    /** In the order in which providers read them. */
    private static List<Content> parts(ChatRequest request) {
        List<Content> parts = new ArrayList<>();
        request.tools()
                .forEach(tool -> parts.add(new Content.Text(tool.name() + tool.description() + tool.parametersJson())));
        parts.add(new Content.Text(request.system()));
        request.messages().forEach(message -> parts.addAll(parts(message)));
        return parts;
    }

    private static List<Content> parts(ChatMessage message) {
        if (message instanceof ChatMessage.User user) {
            return user.contents();
        }
        if (message instanceof ChatMessage.ToolResults results) {
            return results.results().stream()
                    .<Content>map(result -> new Content.Text(result.text()))
                    .toList();
        }
        ChatMessage.Assistant assistant = (ChatMessage.Assistant) message;
        StringBuilder said = new StringBuilder(assistant.text());
        for (ToolCall call : assistant.toolCalls()) {
            said.append(call.name()).append(call.argumentsJson());
        }
        return List.of(new Content.Text(said.toString()));
    }

    private static boolean isSame(Content one, Content other) {
        return one instanceof Content.Image picture
                && other instanceof Content.Image another
                && Arrays.equals(picture.bytes(), another.bytes());
    }

    private static int common(String one, String other) {
        int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return mismatch < 0 ? one.length() : mismatch;
    }
}
