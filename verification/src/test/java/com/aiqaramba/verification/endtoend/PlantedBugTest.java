package com.aiqaramba.verification.endtoend;

import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.Run;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.page.PictureArea;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.samples.shop.Bug;
import com.aiqaramba.samples.shop.Shop;
import com.aiqaramba.test.ScriptedChatModel;
import com.aiqaramba.test.ScriptedClaim;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same walk with the same checks on a shop without bugs, and on one with each bug. The model always claims success.
 */
@Tag("browser")
class PlantedBugTest {
    private static final Check COUNT = Check.text("2 items in your cart");
    private static final Check TOTAL = Check.text("Total EUR 159.80");

    @Test
    void a_shop_without_bugs_passes() throws InterruptedException {
        Run run = runWithHostsChecks(Set.of());

        assertThat(run.verdict().status()).as("%s", run.verdict()).isEqualTo(Verdict.Status.PASSED);
        assertThat(checks(run)).hasSize(2).allMatch(CheckResult::held);
    }

    @Test
    void a_wrong_total_fails_and_is_named() throws InterruptedException {
        Run run = runWithHostsChecks(Set.of(Bug.WRONG_TOTAL));

        assertFailed(run, "the total is that of two pairs");
        assertThat(checks(run)).extracting(CheckResult::held).containsExactly(true, false);
        assertThat(checks(run).get(1).evidence()).contains("not on the page", "Total EUR 79.90");
        PictureArea place = run.summary().files().defect().orElseThrow();
        assertThat(place.width() * place.height()).isBetween(0.0, 0.1);
    }

    @Test
    void a_dead_button_fails_and_the_empty_cart_is_named() throws InterruptedException {
        Run run = runWithHostsChecks(Set.of(Bug.DEAD_BUTTON));

        assertFailed(run, "the cart shows 2 items");
        assertThat(checks(run).get(0).evidence()).contains("not on the page", "Your cart is empty");
    }

    @Test
    void a_cart_that_is_lost_at_the_sign_in_fails_and_the_empty_cart_is_named() throws InterruptedException {
        Run run = runWithHostsChecks(Set.of(Bug.LOST_CART));

        assertFailed(run, "the cart shows 2 items");
        assertThat(checks(run).get(0).evidence()).contains("not on the page", "Your cart is empty");
    }

    @Test
    void a_model_that_claims_success_with_a_check_that_does_not_hold_is_not_believed() throws InterruptedException {
        Run run = run(
                Set.of(Bug.WRONG_TOTAL),
                finished(met(1).text("2 items in your cart"), met(2).text("Total EUR 159.80")));

        assertFailed(run, "the total is that of two pairs");
    }

    @Test
    void a_model_that_claims_success_with_checks_that_held_before_is_not_believed() throws InterruptedException {
        Run run = run(
                Set.of(Bug.LOST_CART),
                finished(met(1).text("Pebble Shoes"), met(2).element("link", "Delivery", "present")));

        assertThat(run.verdict().status()).as("%s", run.verdict()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(run.verdict().summary()).isEqualTo("All is well.");
    }

    private static void assertFailed(Run run, String expectation) {
        assertThat(run.verdict().status()).as("%s", run.verdict()).isEqualTo(Verdict.Status.FAILED);
        assertThat(run.verdict().reason()).contains(expectation);
        assertThat(run.report().toHtml()).contains("FAILED", expectation);
    }

    private static List<CheckResult> checks(Run run) {
        return run.verdict().expectations().stream()
                .flatMap(result -> result.checks().stream())
                .toList();
    }

    private static ScriptedClaim[] finished(ScriptedClaim... claims) {
        return claims;
    }

    private static Run runWithHostsChecks(Set<Bug> bugs) throws InterruptedException {
        return run(bugs, finished(met(1), met(2)), COUNT, TOTAL);
    }

    /** The model finishes twice: it is asked once to mend what does not hold. */
    private static Run run(Set<Bug> bugs, ScriptedClaim[] claims, Check... hosts) throws InterruptedException {
        SessionTraces traces = new SessionTraces();
        try (Shop shop = Shop.builder().bugs(bugs).start()) {
            ScriptedChatModel model = Shopping.addAndSignIn(shop)
                    .turn("All is well.", finish("All is well.", claims))
                    .turn("All is well.", finish("All is well.", claims))
                    .build();
            Run run = Shopping.runner(model)
                    .credentials(Shopping.vault(shop))
                    .listener(traces)
                    .build()
                    .run(Shopping.onShoe(shop)
                            .credential(Shopping.LOGIN)
                            .expect(
                                    "the cart shows 2 items",
                                    List.of(hosts).stream().limit(1).toArray(Check[]::new))
                            .expect(
                                    "the total is that of two pairs",
                                    List.of(hosts).stream().skip(1).toArray(Check[]::new))
                            .build());
            traces.assertNothingIsLeft();
            return run;
        }
    }
}
