package com.aiqaramba.verification.tokens;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.samples.shop.Shop;
import java.util.Locale;

/**
 * What a run of a hundred steps through the sample shop, in a real browser, sends to its model, against the same run
 * with a history that nothing is left out of. {@code bin/benchmark-tokens} starts it.
 */
final class TokenBenchmark {
    private static final int OF_PICTURE = 1_500;

    private TokenBenchmark() {}

    public static void main(String[] arguments) {
        try (Shop shop = Shop.start()) {
            Task.Builder task = Task.on(shop.url().toString()).allowPrivateAddresses();
            LongRun run = LongRun.on(LocalBrowsers.headless(), task);
            System.out.printf(Locale.ROOT, "a page has %.0f characters on average%n", pageLength(run));
            printSteps(run);
            print("with " + OF_PICTURE + " tokens for a picture", run, new Tokens(OF_PICTURE));
            print("text alone", run, new Tokens(0));
        }
    }

    /** Of the text that the model is shown of a page. */
    private static double pageLength(LongRun run) {
        return run.appended().get(LongRun.STEPS - 1).messages().stream()
                .filter(ChatMessage.User.class::isInstance)
                .flatMap(message -> ((ChatMessage.User) message).contents().stream())
                .filter(Content.Text.class::isInstance)
                .mapToInt(content -> ((Content.Text) content).text().length())
                .average()
                .orElseThrow();
    }

    private static void printSteps(LongRun run) {
        Spending sent = Spending.of(run.sent(), new Tokens(OF_PICTURE));
        Spending appended = Spending.of(run.appended(), new Tokens(OF_PICTURE));
        System.out.printf("step   request   appended   all until then   appended%n");
        for (int step : new int[] {1, 10, 25, 50, 75, 100}) {
            System.out.printf(
                    Locale.ROOT,
                    "%4d %,9d %,10d %,16d %,10d%n",
                    step,
                    sent.at(step),
                    appended.at(step),
                    sent.between(1, step),
                    appended.between(1, step));
        }
        System.out.printf(
                Locale.ROOT,
                "second half of the run to the first: %.2f, appended %.2f%n",
                secondHalf(sent),
                secondHalf(appended));
    }

    private static double secondHalf(Spending spending) {
        int half = LongRun.STEPS / 2;
        return (double) spending.between(half + 1, LongRun.STEPS) / spending.between(1, half);
    }

    private static void print(String what, LongRun run, Tokens tokens) {
        Spending sent = Spending.of(run.sent(), tokens);
        Spending appended = Spending.of(run.appended(), tokens);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d of %,d, ratio %.3f%n",
                what,
                sent.total(),
                appended.total(),
                (double) sent.total() / appended.total());
        print("  sent", sent);
        print("  appended", appended);
        System.out.printf(
                Locale.ROOT,
                "  they cost the same where a cached token costs %.3f of another%n",
                (double) (sent.fresh() - appended.fresh()) / (appended.cacheable() - sent.cacheable()));
    }

    private static void print(String what, Spending spending) {
        System.out.printf(
                Locale.ROOT,
                "%s: %,d cacheable (%.0f %%), %,d not%n",
                what,
                spending.cacheable(),
                100.0 * spending.cacheable() / spending.total(),
                spending.fresh());
    }
}
