package com.aiqaramba.browser.internal.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.check.OrderCheck.Order;
import com.aiqaramba.core.page.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of what a page shows, on random pages, agrees with DevTools' snapshot of the layout. */
@Tag("browser")
@Tag("exhaustive")
final class ChecksAgainstLayoutTest {
    private static final int PAGES = 12;
    private static final List<String> HIDDEN =
            List.of("", "", "", " style='display:none'", " style='visibility:hidden'", " style='opacity:0'", " hidden");
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    static Stream<Integer> every_check_agrees() {
        return IntStream.range(0, PAGES).boxed();
    }

    @ParameterizedTest
    @MethodSource
    void every_check_agrees(int seed) throws Exception {
        BROWSER.onlyTab(SITE.page("/random" + seed, html(new Random(seed))));
        Observation page = BROWSER.session().observe();
        LaidOutPage oracle = LaidOutPage.of(BROWSER.driver());

        texts(page, oracle);
        columns(page, oracle);
        lists(page, oracle);
        controls(page, oracle);
    }

    private static void texts(Observation page, LaidOutPage oracle) {
        for (int paragraph : oracle.elements("p", -1)) {
            String id = oracle.attribute(paragraph, "id");
            boolean isPainted = !oracle.text(paragraph).isEmpty();
            expect(page, Check.text("words of " + id), isPainted);
            expect(page, Check.noText("of " + id), !isPainted);
            expect(page, Check.text("words of " + id + "0"), false);
        }
    }

    private static void columns(Observation page, LaidOutPage oracle) {
        List<List<String>> rows = oracle.elements("tr", -1).stream()
                .map(row -> oracle.texts("td", row))
                .filter(cells -> !cells.isEmpty())
                .toList();
        List<String> names = rows.stream().map(cells -> cells.get(0)).toList();
        List<Integer> amounts =
                rows.stream().map(cells -> Integer.parseInt(cells.get(1))).toList();
        int sum = amounts.stream().mapToInt(amount -> amount).sum();
        List<String> turned = new ArrayList<>(names);
        Collections.reverse(turned);

        expect(page, Check.count(new ElementQuery("row", ""), rows.size() + 1), true);
        expect(page, Check.atLeast(new ElementQuery("row", ""), rows.size() + 2), false);
        expect(page, Check.entries("Name", names.toArray(String[]::new)), true);
        expect(page, Check.entries("Name", turned.toArray(String[]::new)), names.size() == 1);
        expect(page, Check.numbers("sum(\"Amount\") = " + sum), true);
        expect(page, Check.numbers("sum(\"Amount\") = " + (sum + 1)), false);
        for (List<String> cells : rows) {
            ElementQuery row = new ElementQuery("row", cells.get(0));
            expect(page, Check.within(row, Check.text(cells.get(1))), true);
            expect(page, Check.within(row, Check.text("77777")), false);
            expect(
                    page,
                    Check.element(new ElementQuery("row", String.join(" ", cells)), ElementCondition.PRESENT),
                    true);
        }
        if (amounts.stream().distinct().count() > 1) {
            expect(page, Check.order("Amount", Order.ASCENDING), isSorted(amounts, Comparator.naturalOrder()));
            expect(page, Check.order("Amount", Order.DESCENDING), isSorted(amounts, Comparator.reverseOrder()));
        }
    }

    private static boolean isSorted(List<Integer> amounts, Comparator<Integer> order) {
        return amounts.stream().sorted(order).toList().equals(amounts);
    }

    private static void lists(Observation page, LaidOutPage oracle) {
        List<String> items = oracle.texts("li", -1);
        expect(page, Check.count(new ElementQuery("listitem", ""), items.size()), true);
        expect(page, Check.atMost(new ElementQuery("listitem", ""), items.size() + 1), true);
        if (!items.isEmpty()) {
            expect(page, Check.entries("listitem", items.toArray(String[]::new)), true);
        }
        for (int item : oracle.elements("li", -1)) {
            ElementQuery query = new ElementQuery("listitem", oracle.attribute(item, "id"));
            boolean isPainted = !oracle.text(item).isEmpty();
            expect(page, Check.element(query, ElementCondition.PRESENT), isPainted);
            expect(page, Check.element(query, ElementCondition.ABSENT), !isPainted);
        }
    }

    private static void controls(Observation page, LaidOutPage oracle) {
        for (int field : oracle.elements("input", -1)) {
            String name = oracle.attribute(field, "aria-label");
            if (oracle.attribute(field, "type").equals("checkbox")) {
                ElementQuery box = new ElementQuery("checkbox", name);
                expect(page, Check.element(box, ElementCondition.CHECKED), oracle.isChecked(field));
                expect(page, Check.element(box, ElementCondition.UNCHECKED), !oracle.isChecked(field));
            } else {
                ElementQuery box = new ElementQuery("textbox", name);
                expect(page, Check.value(box, oracle.value(field)), true);
                expect(page, Check.not(Check.value(box, oracle.value(field) + "1")), true);
            }
        }
        for (int link : oracle.elements("a", -1)) {
            ElementQuery query = new ElementQuery("link", oracle.text(link));
            expect(page, Check.detail(query, oracle.attribute(link, "href")), true);
            expect(page, Check.detail(query, "/nowhere"), false);
        }
    }

    private static void expect(Observation page, Check check, boolean holds) {
        assertThat(check.evaluate(page).answer())
                .as(() -> check.describe() + ": " + check.evaluate(page).evidence())
                .isEqualTo(holds ? Answer.HOLDS : Answer.DOES_NOT_HOLD);
    }

    private static String html(Random random) {
        StringBuilder html = new StringBuilder("<title>Random</title><h1>Random</h1>");
        for (int i = 0; i < 6; i++) {
            html.append("<p id=p")
                    .append(i)
                    .append(hidden(random))
                    .append(">Some <b>words</b> of p")
                    .append(i)
                    .append("</p>");
        }
        html.append("<table><tr><th>Name</th><th>Amount</th></tr><tr><td>n9</td><td>50</td></tr>");
        for (int i = 0; i < random.nextInt(5); i++) {
            html.append("<tr").append(hidden(random)).append("><td>n").append(i).append("</td><td>");
            html.append(random.nextInt(100)).append("</td></tr>");
        }
        html.append("</table><ul style=list-style:none>");
        for (int i = 0; i < random.nextInt(6); i++) {
            html.append("<li id=i")
                    .append(i)
                    .append(hidden(random))
                    .append(">entry i")
                    .append(i)
                    .append("</li>");
        }
        html.append("</ul>");
        for (int i = 0; i < 3; i++) {
            html.append("<input aria-label=field")
                    .append(i)
                    .append(" value=v")
                    .append(random.nextInt(9))
                    .append('>');
            html.append("<input type=checkbox aria-label=box")
                    .append(i)
                    .append(random.nextBoolean() ? " checked" : "")
                    .append('>');
            html.append("<a href='/target")
                    .append(random.nextInt(9))
                    .append("'>way ")
                    .append(i)
                    .append("</a> ");
        }
        return html.toString();
    }

    private static String hidden(Random random) {
        return HIDDEN.get(random.nextInt(HIDDEN.size()));
    }
}
