package com.aiqaramba.browser.internal.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.Pages;
import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.spi.BrowserSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees is read, and what nobody sees is not. */
@Tag("browser")
final class PaintedTextTest {
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();
    private int pages;

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void start_on_an_empty_page() {
        BROWSER.onlyTab("about:blank");
    }

    @ParameterizedTest
    @CsvSource({
        "ways-to-show.html, s\\d\\d, 65",
        "more-ways-to-show.html, u\\d\\d, 80",
        "still-more-ways-to-show.html, w\\d\\d, 75",
        "even-more-ways-to-show.html, v\\d\\d, 68"
    })
    void text_is_read_in_every_way_in_which_a_page_can_show_it(String page, String mark, int ways) throws Exception {
        String painted = painted(open(resource(page)));

        assertThat(marks(page, mark))
                .hasSizeGreaterThan(ways)
                .filteredOn(word -> !painted.contains(word))
                .isEmpty();
        assertThat(painted).as("what is cut off or not shown").doesNotContain("h90", "h98");
    }

    @ParameterizedTest
    @CsvSource({
        "ways-to-hide.html, [hi]\\d\\d, 110",
        "more-ways-to-hide.html, [jk]\\d\\d, 110",
        "still-more-ways-to-hide.html, x\\d\\d, 80",
        "even-more-ways-to-hide.html, [yz]\\d\\d, 104"
    })
    void text_is_not_read_in_any_way_in_which_a_page_can_hide_it(String page, String mark, int ways) throws Exception {
        String painted = painted(open(resource(page)));

        assertThat(marks(page, mark))
                .hasSizeGreaterThan(ways)
                .filteredOn(painted::contains)
                .isEmpty();
        assertThat(painted).contains("front");
    }

    @Test
    void a_text_is_cut_at_the_end_of_its_last_line_that_is_shown() throws Exception {
        assertThat(painted(open(resource("ways-to-hide.html")))).contains("line one is");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the edge of two blocks; names and values of fields; names of controls that are not painted; struck
                // out
                "<p>Files chosen: 5</p><p>items saved: 0</p> | 5 items saved | DOES_NOT_HOLD",
                "<p>Files chosen: 5<br>items saved: 0</p> | 5 items saved | CANNOT_BE_TOLD",
                "<p>You have <b>5</b> <a href=/x>items</a> saved</p> | 5 items saved | HOLDS",
                "<p>You have <b>5</b><i> items</i> saved</p> | 5 items saved | HOLDS",
                "<label>Note <input value='5 items saved'></label> | 5 items saved | DOES_NOT_HOLD",
                "<button aria-label='5 items saved'>x</button> | 5 items saved | DOES_NOT_HOLD",
                "<button aria-label='x'>5 items saved</button> | 5 items saved | HOLDS",
                "<img alt='5 items saved' width=9 height=9 src='data:image/gif;base64,"
                        + "R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='> | 5 items saved | DOES_NOT_HOLD",
                "<p><s>5 items saved</s></p> | 5 items saved | DOES_NOT_HOLD",
                "<p>$19<sup>99</sup></p> | $1999 | DOES_NOT_HOLD",
                "<p>$19<sup>99</sup></p> | $19 | DOES_NOT_HOLD",
                "<table><tr><td>Total<td>5 EUR</table> | Total 5 EUR | HOLDS",
                "<table><tr><td>Total<td>5 EUR</table> | Total 5 | DOES_NOT_HOLD",
                "<dl><dt>Total<dd>5 EUR</dl> | Total 5 EUR | HOLDS",
                "<div style=display:flex><span>Balance</span><span>100</span><span>EUR owed</span></div> | 100 EUR |"
                        + " DOES_NOT_HOLD",
                "<p>保存しました</p> | 保存 | HOLDS",
                "<canvas id=c></canvas><script>c.getContext('2d').fillText('no', 9, 9)</script> | 5 items |"
                        + " CANNOT_BE_TOLD"
            })
    void a_text_check_reads_one_line_of_one_block(String html, String text, Answer answer) throws Exception {
        assertThat(Check.text(text).evaluate(open(html)).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<canvas id=c width=200 height=50></canvas>"
                        + "<script>c.getContext('2d').fillText('Refused', 9, 9)</script>",
                "<embed type=application/pdf src=data:application/pdf,x width=200 height=50>",
                "<object data='data:text/html,Refused' width=200 height=50></object>",
                "<embed src='data:text/html,Refused' width=200 height=50>",
                "<svg width=0 height=0><filter id=f><feTurbulence baseFrequency=.1 /></filter></svg>"
                        + "<p style='filter:url(#f)'>Words</p>",
                "<p style='mask-image:url(/none.png)'>Words</p>",
                "<p style='overflow:hidden'><b style='position:relative;left:-999px;"
                        + "filter:drop-shadow(999px 0 #000)'>Words</b></p>",
                "<p>Total &#x202e;<b>001</b>&#x202c;</p>",
                "<p>&#x202e;\u05d0\u05d1 001&#x202c;</p>",
                "<style>p::before { content: '\\202e' }</style><p>001</p>"
            })
    void where_something_is_painted_that_cannot_be_read_nothing_is_proved_to_be_absent(String html) throws Exception {
        Observation page = open(html);

        assertThat(page.nodes()).anyMatch(node -> node.role().equals(PageNode.UNREADABLE));
        assertThat(Check.noText("Refused").evaluate(page).answer()).isEqualTo(Answer.CANNOT_BE_TOLD);
        assertThat(Check.element(new ElementQuery("alert", ""), ElementCondition.ABSENT)
                        .evaluate(page)
                        .answer())
                .isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    @Test
    void a_document_that_is_no_page_is_told_as_unreadable() throws Exception {
        byte[] pdf =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                        .concat("trailer<</Root 1 0 R>>\n%%EOF")
                        .getBytes(StandardCharsets.US_ASCII);
        BROWSER.driver().get(SITE.serve("/doc.pdf", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.sendResponseHeaders(200, pdf.length);
            exchange.getResponseBody().write(pdf);
            exchange.close();
        }));

        assertThat(Check.noText("Refused").evaluate(observe()).answer()).isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    @Test
    void a_canvas_on_which_nothing_is_painted_hides_nothing() throws Exception {
        assertThat(Check.noText("Refused")
                        .evaluate(open("<canvas width=200 height=50></canvas>"))
                        .answer())
                .isEqualTo(Answer.HOLDS);
    }

    @Test
    void a_page_whose_functions_have_the_names_of_the_browsers_own_is_read() throws Exception {
        Observation page = open("""
                <h1>Tree</h1><button>Open</button>
                <script>function Node() {} function Element() {} function Range() {} function ShadowRoot() {}</script>
                """);

        assertThat(Pages.outline(page)).containsExactly("heading 'Tree' {level 1}", "1 button 'Open'");
        assertThat(page.notices()).isEmpty();
    }

    @Test
    void closed_shadow_roots_are_read_also_those_that_come_later() throws Exception {
        Observation page = open("""
                <pay-box></pay-box><div id=later></div>
                <script>
                customElements.define('pay-box', class extends HTMLElement {
                  constructor() { super(); this.attachShadow({mode: 'closed'}).innerHTML = '<p>Refused by the bank</p>\
                <button onclick="document.title = 1">Try again</button>'; }
                });
                </script>
                """);
        assertThat(Pages.outline(page)).containsExactly("text 'Refused by the bank'", "1 button 'Try again'");

        BROWSER.driver().executeScript("""
                document.getElementById('later').attachShadow({mode: 'closed'}).innerHTML = '<p>Sold out</p>'""");

        assertThat(painted(observe())).contains("Refused by the bank", "Sold out");

        BROWSER.driver().executeScript("""
                document.body.append(document.createElement('pay-box'))""");

        assertThat(painted(observe())).containsPattern("(?s)Refused by the bank.*Sold out.*Refused by the bank");
    }

    @Test
    void rows_items_and_cells_are_told_so_that_their_absence_can_be_shown() throws Exception {
        Observation page = open("""
                <table><tr><th>Name<th>Age</tr><tr><td>Ann<td>12<td><button>Delete</button></tr>
                <tr><td><a href=/b>Bob</a><td>15<td><button>Delete</button></tr></table>
                <ul><li>Apples<li><a href=/p>Pears</a></ul>
                """);

        assertThat(held("row", "Bob", ElementCondition.PRESENT, page)).isTrue();
        assertThat(held("row", "Bob 15", ElementCondition.PRESENT, page)).isTrue();
        assertThat(held("row", "Bob 12", ElementCondition.ABSENT, page)).isTrue();
        assertThat(held("cell", "Bob", ElementCondition.PRESENT, page)).isTrue();
        assertThat(held("listitem", "Pears", ElementCondition.PRESENT, page)).isTrue();
        assertThat(held("row", "Bob", ElementCondition.ABSENT, page)).isFalse();
        assertThat(held("cell", "Bob", ElementCondition.ABSENT, page)).isFalse();
        assertThat(held("listitem", "Pears", ElementCondition.ABSENT, page)).isFalse();
        assertThat(held("", "Bob", ElementCondition.ABSENT, page)).isFalse();
        assertThat(Check.count(new ElementQuery("row", ""), 3).evaluate(page).held())
                .isTrue();
        assertThat(Check.count(new ElementQuery("listitem", ""), 2)
                        .evaluate(page)
                        .held())
                .isTrue();
        assertThat(Check.count(new ElementQuery("navigation", ""), 0)
                        .evaluate(page)
                        .answer())
                .as("a role that is never told")
                .isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    @Test
    void cells_stay_in_their_columns() throws Exception {
        Observation page = open("""
                <table><tr><th>Name<th>Note<th>Price<tr><td><b>Ann</b><p>Size 42</p><td><td>10
                <tr><td><td><div style=display:flex><i>big</i><b>blue</b></div><td><div>20</div>
                <tr><td colspan=2>Total<td>30</table>
                """);

        assertThat(page.nodes().stream().filter(node -> node.role().equals(PageNode.ROW)))
                .extracting(row -> row.text()
                        .replace(PageNode.BLOCK_EDGE, '|')
                        .replace(PageNode.LINE_BREAK, '/')
                        .replaceAll("[/ ]+(?=\\||$)", ""))
                .containsExactly("Name|Note|Price", "Ann/Size 42||10", "|big/blue|20", "Total||30");
        assertThat(Check.numbers("sum(\"Price\") = \"Total\"").evaluate(page).held())
                .isTrue();
    }

    @Test
    void what_lies_over_a_text_without_painting_over_it_hides_nothing() throws Exception {
        Observation page = open("""
                <style>.card { position: relative; background: #fff } button { position: relative }
                .link::after, .card::after, button::after { content: ''; position: absolute; inset: 0 }</style>
                <div class=card><h5>Title</h5><p>Words</p><a class=link href=/x>More</a><button>Like</button></div>
                <div style=position:relative><img width=200 height=30 src="data:image/svg+xml,%3Csvg \
                xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Crect width='9' height='9'/%3E%3C/svg%3E">
                <b style="position:absolute;left:5px;top:5px;color:#fff">Caption</b></div>
                <svg width=90 height=20><rect width=90 height=20 fill=navy></rect>
                <text y=15 fill=white>passing</text></svg>
                <div style="zoom:1.6;overflow:hidden;width:200px;white-space:nowrap">left words right words</div>
                <div style="height:60px;overflow:auto;display:flex;flex-direction:column-reverse">
                <p>newest</p><p>newer</p><p>older</p><p>oldest</p></div>
                <div style=position:relative>Under<canvas style="position:absolute;inset:0;width:90px"></canvas></div>
                """);

        assertThat(painted(page))
                .contains("Title", "Words", "More", "Like", "Caption", "passing", "right words", "oldest", "Under");
        assertThat(page.nodes()).noneMatch(node -> node.is(NodeState.HIDDEN));
    }

    @Test
    void a_page_behind_a_modal_dialog_is_read_as_it_shows_through() throws Exception {
        Observation page = open("""
                <p>Behind</p><button>Also</button><dialog><button>Close</button></dialog>
                <script>document.querySelector('dialog').showModal()</script>
                """);

        assertThat(painted(page)).contains("Behind", "Also", "Close");
    }

    @Test
    void what_shows_on_hover_alone_is_marked_and_satisfies_no_check() throws Exception {
        Observation page = open("""
                <style>p button { opacity: 0 } p:hover button { opacity: 1 }</style>
                <p>Row <button>Delete</button></p>
                """);

        assertThat(page.node(1).orElseThrow().is(NodeState.HIDDEN)).isTrue();
        assertThat(held("button", "Delete", ElementCondition.PRESENT, page)).isFalse();
    }

    @Test
    void whatever_listens_to_the_mouse_has_a_number_and_never_many_things_one() throws Exception {
        Observation page = open("""
                <div id=a style="width:50px;height:50px;background:teal"></div><a id=b title=Prev><span>Prev</span></a>
                <svg width=60 height=40><rect id=c x=5 y=5 width=30 height=30 fill=red></rect></svg>
                <div id=d style="cursor:pointer">Mail from Ada <span id=e>Reply</span> <span id=f>Delete</span></div>
                <label id=g>alpha</label><span tabindex=0 style="display:inline-block;width:14px;height:14px"></span>
                <div style="cursor:pointer"><div>Austria</div><div>Belgium</div><div>Chile</div></div>
                <a role=button aria-hidden=true style="display:inline-block;width:16px;height:16px">+</a>
                <div draggable=true>Drag me</div>
                <map name=m><area href=/1 coords="0,0,9,9" alt=One><area href=/2 coords="9,0,19,9" alt=Two></map>
                <img usemap=#m width=20 height=10 alt=Map>
                <script>for (const id of ['a', 'b', 'c', 'd', 'e', 'f'])
                  document.getElementById(id).addEventListener('click', () => {});
                document.getElementById('g').addEventListener('dblclick', () => {});</script>
                """);

        assertThat(page.nodes().stream().filter(PageNode::isInteractive).map(PageNode::name))
                .containsExactly(
                        "",
                        "Prev",
                        "",
                        "Mail from Ada Reply Delete",
                        "Reply",
                        "Delete",
                        "alpha",
                        "",
                        "Austria",
                        "Belgium",
                        "Chile",
                        "+",
                        "Drag me",
                        "One",
                        "Two");
    }

    @Test
    void what_custom_elements_tell_the_browser_alone_is_known_and_can_be_used() throws Exception {
        Observation page = open("""
                <x-switch>Wifi</x-switch> <x-switch>Data</x-switch> <x-plain>Words</x-plain>
                <x-switch role=tab>Tab</x-switch>
                <script>customElements.define('x-plain', class extends HTMLElement {});
                customElements.define('x-switch', class extends HTMLElement {
                  constructor() {
                    super();
                    const own = this.attachInternals();
                    own.role = 'switch';
                    own.ariaChecked = 'false';
                    own.ariaLabel = 'Use ' + this.textContent;
                    document.addEventListener('click', event => {
                      if (event.target === this) own.ariaChecked = 'true';
                    });
                  }
                });</script>
                """);
        assertThat(Pages.outline(page))
                .containsExactly("1 switch 'Use Wifi'", "2 switch 'Use Data'", "text 'Words'", "3 tab 'Tab'");

        BrowserSession session = BROWSER.session();
        page = session.observe();
        assertThat(session.perform(new ClickAction(Pages.ref(page, "switch", "Use Data"))))
                .isEqualTo(ActionResult.done());

        assertThat(session.observe().nodes())
                .filteredOn(node -> node.is(NodeState.CHECKED))
                .extracting(PageNode::name)
                .containsExactly("Use Data");
    }

    @Test
    void many_custom_elements_tell_their_roles_and_how_they_change() throws Exception {
        Observation page = open("""
                <x-plain>Words</x-plain><main></main>
                <script>customElements.define('x-plain', class extends HTMLElement {});
                customElements.define('x-item', class extends HTMLElement {
                  constructor() { super(); this.own = this.attachInternals(); this.own.role = 'checkbox'; }
                });
                document.querySelector('main').innerHTML = '<x-item>Item</x-item> '.repeat(150);</script>
                """);
        assertThat(page.nodes())
                .filteredOn(node -> node.role().equals("checkbox"))
                .hasSize(150)
                .noneMatch(node -> node.is(NodeState.CHECKED));

        BROWSER.driver().executeScript("""
                const items = document.querySelectorAll('x-item');
                items[5].own.ariaChecked = 'true';
                items[6].own.role = 'switch';
                items[7].own.role = null;""");

        page = observe();

        assertThat(page.nodes()).filteredOn(node -> node.is(NodeState.CHECKED)).hasSize(1);
        assertThat(page.nodes())
                .filteredOn(node -> node.role().equals("switch"))
                .hasSize(1);
        assertThat(page.nodes())
                .filteredOn(node -> node.role().equals("checkbox"))
                .hasSize(148);
    }

    @Test
    void what_reacts_to_the_mouse_over_it_is_told_so() throws Exception {
        Observation page = open("""
                <ul><li id=menu><a href=/p>Products</a> <a href=/all>All</a><div hidden><a href=/s>Shoes</a></div></ul>
                <span id=tip>What is this</span> <button id=help>Help</button> <button>Plain</button>
                <main id=everything style="height: 100vh"><p>Welcome</p></main>
                <script>for (const id of ['menu', 'tip', 'help', 'everything'])
                  document.getElementById(id).addEventListener('mouseenter', () => {});</script>
                """);

        assertThat(page.nodes().stream()
                        .filter(PageNode::isInteractive)
                        .map(node -> node.name() + (node.is(NodeState.HOVERABLE) ? " *" : "")))
                .containsExactly("Products *", "All", "What is this *", "Help *", "Plain");
    }

    @Test
    void what_listens_for_all_that_is_in_it_is_no_control() throws Exception {
        Observation page = open("""
                <div id=root><h1>Shop</h1><p>Welcome</p></div>
                <section id=list><h2>Mail</h2><p><span id=row>From Ada</span></p></section>
                <div id=board><b>1</b><b>2</b></div>
                <script>for (const type of 'abort blur cancel click close copy cut dragenter dragover drop focus input \
                invalid keydown keyup load mousedown mouseover mouseup pause play pointerdown pointerup \
                reset'.split(' '))
                  document.getElementById('root').addEventListener(type, () => {});
                for (const id of ['list', 'row', 'board'])
                  document.getElementById(id).addEventListener('click', () => {});
                </script>
                """);

        assertThat(page.nodes().stream().filter(PageNode::isInteractive).map(PageNode::name))
                .containsExactly("From Ada", "12");
    }

    @Test
    void what_can_be_used_has_one_number_and_so_has_what_the_mouse_grips() throws Exception {
        Observation page = open("""
                <style>i { display: inline-block; width: 8px; height: 20px }</style>
                <label>Wifi <input type=checkbox style="position: absolute; opacity: 0"></label>
                <object tabindex=0 aria-label=Film width=40 height=40></object>
                <i style="cursor: col-resize" title=Splitter></i> <span style="cursor: zoom-in">Photo</span>
                <div style="cursor: grab"><b>Ann</b><p>Note <u style="cursor: pointer">More</u></p></div>
                """);

        assertThat(page.nodes().stream().filter(PageNode::isInteractive).map(PageNode::name))
                .containsExactly("Wifi", "Film", "Splitter", "Photo", "More");
    }

    @Test
    void what_stands_in_an_object_is_read_where_that_cannot_be_shown() throws Exception {
        Observation page = open("<object data=/none type=application/x-none width=200 height=40>Refused</object>");

        assertThat(Pages.outline(page)).containsExactly("text 'Refused'");
    }

    @Test
    void words_that_are_cut_are_told_as_far_as_they_can_be_seen() throws Exception {
        Observation page = open("""
                <style>body { font: 16px monospace } div { width: 12ch; overflow: hidden; white-space: nowrap }</style>
                <div>Sum 123456789012 EUR</div><div style="text-overflow: ellipsis">Due 123456789012 EUR</div>
                <div style="position: relative">Paid 98765<b style="position: absolute; left: 7ch; width: 20ch;
                background: #ccc; pointer-events: none">&nbsp;</b></div>
                """);

        assertThat(page.nodes().stream().map(PageNode::name))
                .containsExactly("Sum 12345678…", "Due 1234567…", "Paid 98…");
    }

    @Test
    void what_is_quoted_is_told_with_the_marks_that_are_painted() throws Exception {
        Observation page = open("""
                <style>.own { quotes: "<" ">" } .none { quotes: none } .said::before { content: open-quote "Well: " }
                .said::after { content: close-quote } .shut::before { content: 'no ' }</style>
                <p><q>one</q> and <q>two <q>three</q></q></p><p><q class=own>four</q> <q class=none>five</q></p>
                <div lang=fr><p><q>six</q></p></div><p class=said>seven</p><p><q class=shut>eight</q></p>
                <button><q>Yes</q></button>
                """);

        assertThat(page.nodes())
                .extracting(PageNode::name)
                .containsExactly(
                        "“one” and “two ‘three’”", "<four> five", "«six»", "“Well: seven”", "no eight", "“Yes”");
    }

    @Test
    void what_is_neither_on_nor_off_is_told_so() throws Exception {
        Observation page = open("""
                <input type=checkbox id=all checked aria-label=All>
                <i role=checkbox aria-checked=mixed tabindex=0>Some</i> <button aria-pressed=mixed>Bold</button>
                <input type=radio name=r aria-label=Neither> <x-box>Own</x-box>
                <script>document.getElementById('all').indeterminate = true;
                customElements.define('x-box', class extends HTMLElement {
                  constructor() { super(); const own = this.attachInternals(); own.role = 'checkbox'; \
                own.ariaChecked = 'mixed'; }
                });</script>
                """);

        assertThat(page.nodes())
                .filteredOn(node -> node.is(NodeState.MIXED))
                .extracting(PageNode::name)
                .containsExactly("All", "Some", "Bold", "Own");
        assertThat(held("checkbox", "All", ElementCondition.CHECKED, page)).isFalse();
        assertThat(held("checkbox", "All", ElementCondition.UNCHECKED, page)).isFalse();
        assertThat(held("checkbox", "All", ElementCondition.MIXED, page)).isTrue();
    }

    @Test
    void what_the_browser_says_of_a_field_and_which_of_two_options_it_is_are_told() throws Exception {
        open("""
                <form><input type=email aria-label=Mail value=x placeholder=you><button>Send</button></form>
                <select><optgroup label=Paris><option>Centre<option>North</optgroup>
                <optgroup label=Rome><option>Centre</optgroup></select>
                """);
        BrowserSession session = BROWSER.session();
        session.perform(new ClickAction(Pages.ref(session.observe(), "button", "Send")));

        Observation page = session.observe();

        assertThat(page.node(1).orElseThrow().detail()).startsWith("(").contains("'@'");
        assertThat(page.node(3).orElseThrow().detail()).isEqualTo("options: Paris > Centre | North | Rome > Centre");
    }

    @Test
    void what_is_struck_out_raised_or_counted_is_told_so() throws Exception {
        Observation page = open("""
                <p>Was <s><b>99 EUR</b></s> <span style="text-decoration: line-through"><i>80 EUR</i>\
                </span> now 70 EUR</p>
                <p>10<sup>3</sup> and 8<sub>2</sub></p><ol start=3><li>three<li value=7>seven</ol>
                <ol type=a reversed><li>b<li>a</ol><ul><li>dot</ul>
                """);

        assertThat(page.nodes().stream().map(PageNode::name))
                .containsExactly(
                        "Was ~99 EUR~ ~80 EUR~ now 70 EUR",
                        "10^3 and 8_2",
                        "3. three",
                        "7. seven",
                        "b. b",
                        "a. a",
                        "dot");
        assertThat(Check.text("99 EUR").evaluate(page).held()).isFalse();
        assertThat(Check.text("80 EUR").evaluate(page).held()).isFalse();
    }

    @Test
    void whatever_can_be_used_in_some_way_has_a_number() throws Exception {
        Observation page = open("""
                <style>nav ul { visibility: hidden } nav:hover ul { visibility: visible }
                .drop p { display: none } .drop:hover > p { display: block }</style>
                <video controls width=200 height=40 aria-label=Film></video>
                <div contenteditable aria-label=Editor>Hello <button contenteditable=false>Remove</button></div>
                <input type=file aria-hidden=true hidden aria-label=One><div hidden><input type=file aria-label=Two>\
                </div>
                <div style="height:60px;overflow:auto" aria-label=Log><p>1<p>2<p>3<p>4<p>5</div>
                <div id=zone>Drop files here</div><canvas id=board width=90 height=40></canvas>
                <nav><ul><li><a href=/in>Sign in</a></ul></nav><div class=drop>More<p><a href=/out>Sign out</a></p>\
                </div>
                <details>text</details>
                <div id=bar><i style="cursor:pointer">Bold</i><i style="cursor:pointer">Italic</i></div>
                <table id=month><tr><td>1<td>2<td>3<td>4<td>5<tr><td>6<td>7<td>8<td>9<td>10</table>
                <iframe title=Draft></iframe>
                <script>document.getElementById('zone').addEventListener('drop', () => {});
                for (const id of ['board', 'bar', 'month']) document.getElementById(id).addEventListener('click', () \
                => {});
                const draft = document.querySelector('iframe').contentDocument;
                draft.designMode = 'on';
                draft.body.innerHTML = '<p>Dear Ada</p>';
                </script>
                """);

        assertThat(page.nodes().stream()
                        .filter(PageNode::isInteractive)
                        .map(node -> node.role() + " " + node.name() + " " + node.value()
                                + (node.is(NodeState.HIDDEN) ? "(hidden)" : "")))
                .containsExactly(
                        "video Film ",
                        "textbox Editor Hello Remove",
                        "button Remove ",
                        "button One (hidden)",
                        "button Two (hidden)",
                        "region Log ",
                        "generic Drop files here ",
                        "generic  ",
                        "link Sign in (hidden)",
                        "link Sign out (hidden)",
                        "group Details ",
                        "generic Bold ",
                        "generic Italic ",
                        "cell 1 ",
                        "cell 2 ",
                        "cell 3 ",
                        "cell 4 ",
                        "cell 5 ",
                        "cell 6 ",
                        "cell 7 ",
                        "cell 8 ",
                        "cell 9 ",
                        "cell 10 ",
                        "textbox  Dear Ada");
    }

    @Test
    void things_of_one_name_are_told_apart_by_where_they_stand() throws Exception {
        Observation page = open("""
                <h2>Basic</h2><button>Buy</button><h2>Pro</h2><button>Buy</button>
                <table><tr><th>Name<th>May write<th></tr>
                <tr><td>Ann<td><input type=checkbox><td><button>Delete</button></tr>
                <tr><td>Bob<td><input type=checkbox><td><button>Delete</button></tr></table>
                <fieldset><legend>Size</legend><label><input type=radio name=s>S</label></fieldset>
                <ul><li>Apples <button>Add</button><li>Pears <button>Add</button></ul>
                """);

        assertThat(page.nodes().stream().filter(PageNode::isInteractive).map(PageNode::within))
                .containsExactly(
                        "heading \"Basic\"",
                        "heading \"Pro\"",
                        "row \"Ann\", column \"May write\"",
                        "row \"Ann\"",
                        "row \"Bob\", column \"May write\"",
                        "row \"Bob\"",
                        "group \"Size\"",
                        "listitem \"Apples\"",
                        "listitem \"Pears\"");
    }

    @Test
    void cells_over_several_rows_and_columns_keep_the_others_below_their_headers() throws Exception {
        Observation page = open("""
                <style>.cells span { margin-right: 1em }</style>
                <table><tr><th rowspan=2>Name<th colspan=2>Rights<th rowspan=2>Act<tr><th>Read<th>Write
                <tr><td>Ann<td><input type=checkbox><td><input type=checkbox><td><button>Delete</button></table>
                <table><thead><tr><td>Team<td>Who<td>On</thead>
                <tr><td rowspan=2>Red<td>Bob<td><input type=checkbox><tr><td>Cy<td><input type=checkbox></table>
                <table><tr><th colspan=2>Prices<tr><th>Item<th>Buy<tr><td>Shoes<td><button>Buy</button></table>
                <div role=table class=cells><div role=row><span role=columnheader aria-colspan=2>Day</span>\
                <span role=columnheader>Free</span></div><div role=row><span role=cell>Mo</span>\
                <span role=cell>9h</span><span role=cell><button>Take</button></span></div></div>
                """);

        assertThat(page.nodes().stream().filter(PageNode::isInteractive).map(PageNode::within))
                .containsExactly(
                        "row \"Ann\", column \"Rights Read\"",
                        "row \"Ann\", column \"Rights Write\"",
                        "row \"Ann\", column \"Act\"",
                        "row \"Red | Bob\", column \"On\"",
                        "row \"Cy\", column \"On\"",
                        "row \"Shoes\", column \"Buy\"",
                        "row \"Mo | 9h\", column \"Free\"");

        page = open("""
                <table><tr><th>Team<th>Who<tr><td rowspan=2>Red<td>Bob<tr><td>Cy</table>""");
        assertThat(Check.entries("Who", "Bob", "Cy").evaluate(page).held()).isTrue();
    }

    @Test
    void texts_are_told_in_the_order_and_with_the_gaps_that_are_painted() throws Exception {
        Observation page = open("""
                <style>body { font: 16px monospace } .f { display: flex; gap: 1em }
                .p { position: relative; height: 20px }
                .p i { position: absolute } .g { display: grid; grid-template-columns: 5em 5em; grid-auto-flow: dense }
                </style>
                <p>12<span style="margin-left: 20px">34</span>56</p><p>1<b>2</b><i>3</i></p>
                <p><bdo dir=rtl>(moc.oof<b>)</b></bdo> x</p>
                <div class=f><b style="order: 2">two</b><b>one</b></div>
                <div class=f style="flex-direction: row-reverse"><b>last</b><b>first</b></div>
                <div class=f style="flex-direction: column-reverse"><p>below</p><p>above</p></div>
                <div class=g><b style="grid-column: 2">right</b><b style="grid-column: 1">left</b></div>
                <ol class=f style="flex-direction: column-reverse"><li>a<li>b</ol>
                <div class=p><i>12</i><i style="left: 2ch">34</i><i style="left: 5ch">items</i></div>
                <div class=p><i>Paid</i><i style="left: 3px">Due</i></div>
                """);

        assertThat(page.nodes())
                .extracting(PageNode::name)
                .containsExactly(
                        "12 3456",
                        "123",
                        "(foo.com) x",
                        "one | two",
                        "first | last",
                        "above",
                        "below",
                        "left | right",
                        "2. b",
                        "1. a",
                        "1234 items");
        assertThat(Check.text("1234 items").evaluate(page).held()).isTrue();
        assertThat(Check.text("12 3456").evaluate(page).held()).isTrue();
    }

    @Test
    void signs_that_turn_letters_are_followed() throws Exception {
        Observation page = open("""
                <p>Due &#x202e;(001$)&#x202c; now</p><p>Sum &#x2067;12 (ab)&#x2069;</p><p>&#x202a;one&#x202c; two</p>
                <button>&#x202e;no&#x202c;</button>
                """);

        assertThat(page.nodes())
                .extracting(PageNode::name)
                .containsExactly("Due ($100) now", "Sum (ab) 12", "one two", "on");
        assertThat(Check.text("Due (001$)").evaluate(page).held()).isFalse();
    }

    @Test
    void a_value_that_nobody_sees_is_not_told_and_no_check_takes_it_for_one_that_shows() throws Exception {
        Observation page = open("""
                <style>.hint::placeholder { opacity: 0 }</style>
                <input value=h1 style="color: transparent"><textarea style="color: #fff">h2</textarea>
                <select style="color: transparent"><option>h3</select><input value=h4 style="text-indent: -999px">
                <input value=h5 style="text-indent: 999px"><input value=h6 style="font-size: 0; width: 90px">
                <input value=h7 style="-webkit-text-fill-color: #fff; box-shadow: 0 0 5px red">
                <input value="&#x202e;h8"><p contenteditable style="color: transparent">h9</p>
                <input value=h10 style="filter: blur(9px)">
                <input value=h13 style="color: #fff; background: #fff url(/none.png) no-repeat">
                <input placeholder=h11 class=hint><input type=submit value=h12 style="color: transparent">
                """);

        assertThat(page.nodes())
                .filteredOn(node -> node.is(NodeState.PROTECTED))
                .hasSize(11);
        assertThat(page.nodes())
                .allMatch(node -> node.value().isEmpty() && !node.text().contains("h"))
                .noneMatch(node -> node.detail().contains("h11"));
        assertThat(Check.value(new ElementQuery("combobox", ""), "h3")
                        .evaluate(page)
                        .answer())
                .isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    @Test
    void a_value_is_told_however_a_field_shows_it() throws Exception {
        Observation page = open("""
                <style>.box { position: relative; width: 200px } .box > * { position: absolute; left: 0; top: 0 }
                .hint::placeholder { color: #888 }</style>
                <input value=s1 style="color: #fff; background: #000"><input value=s2 style="background: none">
                <input value=s3 style="color: transparent; text-shadow: 0 0 0 #000"><input type=date value=2026-01-31>
                <div class=box style="height: 30px"><pre>s4</pre>\
                <textarea style="color: transparent; background: none">s4</textarea></div>
                <select style="opacity: 0"><option>s5</select>
                <select multiple style="color: transparent"><option selected>s6</select>
                <input value=s7 disabled><input value=s8 style="text-indent: 10px; letter-spacing: -1px">
                <p contenteditable><i style="opacity: 0">no</i>s9</p><input placeholder=s10 class=hint>
                """);

        assertThat(page.nodes()).noneMatch(node -> node.is(NodeState.PROTECTED));
        assertThat(page.nodes().stream()
                        .filter(PageNode::isInteractive)
                        .map(node -> node.value() + node.detail())
                        .collect(Collectors.joining(" ")))
                .contains("s1", "s2", "s3", "2026-01-31", "s4", "s5", "s6", "s7", "s8", "s9", "s10");
    }

    @Test
    void rows_are_told_where_they_are_painted_and_options_as_they_can_be_chosen() throws Exception {
        Observation page = open("""
                <table><tfoot><tr><td>Sum 9</tfoot><tr><td>Row 1<thead><tr><th>Head</thead>
                <caption style="caption-side: bottom">Prices</caption></table>
                <select><option>One<option disabled>Two<optgroup label=More disabled><option>Three</optgroup></select>
                <input type=file><input type=file multiple aria-label=Pictures>
                """);

        assertThat(page.nodes().stream()
                        .filter(node -> node.role().equals(PageNode.ROW))
                        .map(PageNode::name))
                .containsExactly("Head", "Row 1", "Sum 9");
        assertThat(page.node(1).orElseThrow().detail()).isEqualTo("options: One | Two (disabled) | Three (disabled)");
        assertThat(page.node(2).orElseThrow().name()).isEqualTo("Choose File");
        assertThat(page.node(3).orElseThrow().text()).isEqualTo("Choose Files No file chosen");
    }

    @ParameterizedTest
    @CsvSource({
        "image/svg+xml, <svg xmlns='http://www.w3.org/2000/svg'><text y='20'>Words</text></svg>",
        "text/xml, <root><item>Words</item></root>"
    })
    void a_document_without_html_is_read(String type, String text) throws Exception {
        BROWSER.driver().get(SITE.serve("/document-" + type.hashCode(), exchange -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }));

        Observation page = observe();

        assertThat(painted(page)).contains("Words");
        assertThat(page.notices()).isEmpty();
    }

    @Test
    void what_is_drawn_is_called_by_its_title() throws Exception {
        Observation page = open("""
                <svg width=200 height=60><a href="/c"><circle cx=20 cy=20 r=15 /><title>Circle</title></a>
                <a href="/g"><g><title>Group</title><rect x=120 width=20 height=20 /></g></a>
                <a xlink:href="/x" xlink:title="Square"><rect x=150 width=20 height=20 /></a>
                <rect role=button tabindex=0 x=150 y=30 width=20 height=20><title>Press</title></rect></svg>
                """);

        assertThat(Pages.outline(page))
                .containsExactly("1 link 'Circle'", "2 link 'Group'", "3 link 'Square'", "4 button 'Press'");
    }

    @Test
    void rows_and_items_with_lists_headings_and_forms_in_them_are_told_too() throws Exception {
        Observation page = open("""
                <table><tr><th>Name<th>Tags<th>State<th></tr>
                <tr><td>Ann<td><ul><li>red<li>blue</ul><td><td><button>Delete</button></tr>
                <tr><td>Bob<td>none<td>open<td><button>Delete</button><ul hidden><li>Edit</ul></tr>
                <tr><td><h4>Cy</h4>a note<td>x<td>y<td><form><select><option>Go</select><button>Delete</button></form>
                </tr></table>
                <ul><li>New <form><input aria-label=Number></form><h3>Card</h3><p>EUR 5</p><button>Buy</button></ul>
                """);

        assertThat(held("row", "Ann", ElementCondition.PRESENT, page)).isTrue();
        assertThat(held("row", "Bob", ElementCondition.ABSENT, page)).isFalse();
        assertThat(held("row", "Cy", ElementCondition.ABSENT, page)).isFalse();
        assertThat(held("row", "Bob none open", ElementCondition.PRESENT, page)).isTrue();
        assertThat(held("listitem", "Card", ElementCondition.ABSENT, page)).isFalse();
        assertThat(Check.count(new ElementQuery("row", ""), 4).evaluate(page).held())
                .isTrue();
        assertThat(Check.text("New Ann").evaluate(page).held()).isFalse();
        assertThat(page.nodes().stream()
                        .filter(node -> node.name().equals("Delete"))
                        .map(PageNode::within))
                .containsExactly(
                        "row \"Ann red blue Delete\"", "row \"Bob none open Delete\"", "row \"Cy a note x y Delete\"");
        assertThat(Pages.outline(page))
                .contains("text 'Ann'", "listitem 'blue'", "heading 'Cy' {level 4}", "text 'New'");
    }

    @Test
    void what_is_nested_thousands_of_levels_deep_is_read() throws Exception {
        Observation page =
                open("<div>x".repeat(3000) + "<button>Deepest</button>" + "</div>".repeat(3000) + "<p>after");

        assertThat(page.nodes()).extracting(PageNode::name).contains("Deepest", "after");
        assertThat(page.complete()).isTrue();
    }

    @Test
    void texts_names_and_values_of_megabytes_are_cut() throws Exception {
        String many = "word ".repeat(200_000);
        Observation page = open(
                "<a href='/%s' title='%s'>link</a><button aria-label='%s'>x</button><p>%s</p>".replace("%s", many));

        assertThat(page.nodes()).extracting(PageNode::role).contains("link", "button", "text");
        assertThat(page.nodes()).allMatch(node -> node.name().length() <= 2000);
        assertThat(page.complete()).isFalse();
    }

    private static boolean held(String role, String name, ElementCondition condition, Observation page) {
        return Check.element(new ElementQuery(role, name), condition)
                .evaluate(page)
                .held();
    }

    private static String painted(Observation page) {
        return page.nodes().stream().map(PageNode::text).collect(Collectors.joining("\n"));
    }

    private static List<String> marks(String page, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(resource(page));
        return matcher.results().map(MatchResult::group).distinct().toList();
    }

    private Observation open(String html) throws InterruptedException {
        BROWSER.driver().get(SITE.page("/painted" + pages++ + "-" + System.identityHashCode(this), html));
        return observe();
    }

    private static Observation observe() throws InterruptedException {
        return BROWSER.session().observe();
    }

    private static String resource(String name) throws IOException {
        try (InputStream page = PaintedTextTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
