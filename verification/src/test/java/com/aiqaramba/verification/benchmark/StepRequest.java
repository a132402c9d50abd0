package com.aiqaramba.verification.benchmark;

import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;

import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.FakePage;
import com.aiqaramba.test.ScriptedChatModel;
import java.util.List;
import java.util.Random;

/**
 * A request as the first step of a run makes it: the instructions, the tools, the task, a page of about 15,000
 * characters, and a picture of 80 KB. The picture's bytes are random, because compressed ones look so.
 */
final class StepRequest {
    private static final String PAGE = "https://shop.example/orders";
    private static final int ROWS = 125;
    private static final int PICTURE_BYTES = 80 * 1024;

    private StepRequest() {}

    static ChatRequest make() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("There they are.", finish("Seen.", met(1).text("Order 1 of March")))
                .build();
        AgentRunner.builder()
                .model(model)
                .browsers(FakeBrowsers.with(page()))
                .storesInMemory()
                .build()
                .run(Task.on(PAGE)
                        .goal("Find the order of March.")
                        .expect("the page lists an order of March")
                        .build());
        ChatRequest request = model.requests().get(0);
        return request.toBuilder()
                .messages(List.of(
                        withPicture((ChatMessage.User) request.messages().get(0))))
                .build();
    }

    private static FakePage page() {
        FakePage page = FakePage.at(PAGE);
        for (int row = 1; row <= ROWS; row++) {
            page.link("Order " + row + " of March, two pairs of Harbour Runner, size 42", PAGE + "/" + row)
                    .text("Sent to Anna Example, Long Street 5, paid");
        }
        return page;
    }

    private static ChatMessage.User withPicture(ChatMessage.User message) {
        byte[] picture = new byte[PICTURE_BYTES];
        new Random(0).nextBytes(picture);
        return new ChatMessage.User(message.contents().stream()
                .map(content -> content instanceof Content.Image ? new Content.Image("image/jpeg", picture) : content)
                .toList());
    }
}
