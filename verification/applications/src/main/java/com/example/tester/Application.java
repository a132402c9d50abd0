package com.example.tester;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.test.ScriptedChatModel;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A host with a parent POM of its own. It carries out one task in a real browser and prints the verdict. */
@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    AgentRunner agentRunner() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("I press the button.", click("button", "Add to cart"))
                .turn("It is in the cart.", finish("Added it.", met(1).text("1 item")))
                .build();
        return AgentRunner.inMemory(model, LocalBrowsers.headless());
    }

    @Bean
    CommandLineRunner tester(AgentRunner agents) {
        return arguments -> {
            try (Shop shop = Shop.open()) {
                Run run = agents.run(Task.on(shop.address())
                        .allowPrivateAddresses()
                        .goal("Put the shoes in the cart.")
                        .expect("the cart shows 1 item")
                        .build());
                System.out.println(run.outcome());
                System.out.println(run.verdict());
            }
        };
    }
}
