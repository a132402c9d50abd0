package com.aiqaramba.browser.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.Pages;
import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.SelectAction;
import com.aiqaramba.core.page.Dialog;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Tab;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("browser")
final class ObservationTest {
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();
    private final SeleniumSession session = BROWSER.session();
    private int pages;

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void start_on_an_empty_page() {
        BROWSER.onlyTab("about:blank");
    }

    @Test
    void text_is_joined_by_block_and_interrupted_by_what_can_be_used() throws InterruptedException {
        assertThat(outline("""
                <h1>Your  cart</h1>
                <p>You have <b>two</b> items.<br>Have a <a href=/look>look</a> at them.</p>
                <ul><li>Runner Blue</li><li>Runner <i>Red</i></li></ul>
                <div><span>Price</span> <span>12</span></div>
                <div style=display:flex><span>Total</span><span>24</span></div>
                """))
                .containsExactly(
                        "heading 'Your cart' {level 1}",
                        "text 'You have two items.'",
                        "text 'Have a'",
                        "1 link 'look' {/look}",
                        "text 'at them.'",
                        "listitem 'Runner Blue'",
                        "listitem 'Runner Red'",
                        "text 'Price 12'",
                        "text 'Total | 24'");
    }

    @Test
    void a_row_of_a_table_is_one_line() throws InterruptedException {
        assertThat(outline("""
                <table><tr><th>Article</th><th>Number</th><th>Price</th></tr>
                <tr><td><div>Runner</div><div>Blue</div></td><td>2</td><td>EUR 159.80</td></tr>
                <tr><td>Runner Red</td><td><input aria-label=Number value=3></td><td>EUR 10</td><td>\
                <button>Remove</button></td></tr>
                </table>
                <div role=table><div role=row><span role=cell style=display:table-cell>a</span>\
                <span role=cell style=display:table-cell>b</span></div></div>
                """))
                .containsExactly(
                        "row 'Article | Number | Price'",
                        "row 'Runner Blue | 2 | EUR 159.80'",
                        "row 'Runner Red | | EUR 10'",
                        "1 textbox 'Number' = '3'",
                        "2 button 'Remove'",
                        "row 'a | b'");
    }

    @Test
    void any_text_arrives_as_it_is_but_for_half_a_pair_of_surrogates() throws InterruptedException {
        assertThat(outline("""
                <p id=odd></p><button id=even></button>
                <script>odd.textContent = 'half \\ud83d end';
                even.textContent = '"a\\\\b" \\ud83d\\ude00 \\u007f'</script>
                """)).containsExactly("text 'half \ufffd end'", "1 button '\"a\\b\" \ud83d\ude00 \u007f'");
    }

    @Test
    void what_nobody_can_see_is_left_out() throws InterruptedException {
        assertThat(outline("""
                <p style=display:none>no</p><p hidden>no</p><p style=visibility:hidden>no \
                <span style=visibility:visible>yes</span></p>
                <details><summary>More</summary>no <button>no</button></details>
                <div style="height:0;overflow:hidden"><button>no</button></div>
                <button style=display:none>no</button><input type=hidden value=no><script>"no"</script>\
                <template>no</template>
                <noscript>no</noscript><img alt="" src=x><p style=height:0;width:0>overflowing</p>
                """)).containsExactly("text 'yes'", "1 button 'More' [COLLAPSED]", "text 'overflowing'");
    }

    @Test
    void fields_have_values_and_states() throws InterruptedException {
        assertThat(outline("""
                <label>Name <input value=Ada required></label>
                <label>Mail <input type=email aria-invalid=true value=x readonly></label>
                <label>Password <input type=password value=topsecret></label>
                <label><input type=checkbox checked> I agree</label>
                <label><input type=radio name=r> Express</label>
                <label>Country <select><option>Germany<option selected>France</select></label>
                <textarea aria-label=Notes>one
                two</textarea>
                <button disabled>Save</button><fieldset disabled><button>Send</button></fieldset>
                <button aria-expanded=false>Menu</button><button aria-expanded=true aria-pressed=true>Tools</button>
                <div role=tablist><div role=tab tabindex=0 aria-selected=true>One</div></div>
                <div contenteditable aria-label=Editor>written</div>
                <input id=focus aria-label=Focus><input type=date aria-label=Day value=2026-01-31>
                <script>document.getElementById("focus").focus()</script>
                """))
                .containsExactly(
                        "1 textbox 'Name' = 'Ada' [REQUIRED]",
                        "2 textbox 'Mail' = 'x' [INVALID,READONLY]",
                        "3 textbox 'Password' [PROTECTED]",
                        "4 checkbox 'I agree' [CHECKED]",
                        "5 radio 'Express'",
                        "6 combobox 'Country' = 'France' {options: Germany | France}",
                        "7 textbox 'Notes' = 'one two'",
                        "8 button 'Save' [DISABLED]",
                        "9 button 'Send' [DISABLED]",
                        "10 button 'Menu' [COLLAPSED]",
                        "11 button 'Tools' [EXPANDED,PRESSED]",
                        "12 tab 'One' [SELECTED]",
                        "13 textbox 'Editor' = 'written'",
                        "14 textbox 'Focus' [FOCUSED]",
                        "15 textbox 'Day' = '2026-01-31' {date}");
    }

    @Test
    void landmarks_that_matter_are_kept() throws InterruptedException {
        assertThat(outline("""
                <img alt="A shoe" width=9 height=9 src=x><svg role=img aria-label=Chart width=9 height=9></svg>
                <div role=alert>Card <b>declined</b> <button>Retry</button></div><div role=status></div>
                <dialog open aria-label=Cookies><p>We use cookies.</p><button>Fine</button></dialog>
                <progress value=3 max=10 aria-label=Upload></progress>
                """))
                .containsExactly(
                        "img 'A shoe'",
                        "img 'Chart'",
                        "alert 'Card declined Retry'",
                        "1 button 'Retry'",
                        "dialog 'Cookies'",
                        "text 'We use cookies.'",
                        "2 button 'Fine'",
                        "progressbar 'Upload' = '3'");
    }

    @Test
    void what_looks_clickable_can_be_clicked() throws InterruptedException {
        assertThat(outline("""
                <div style=cursor:pointer><b>Card</b> one</div>
                <div style=cursor:pointer><a href=/x>inside</a> text</div>
                <div onclick="1">With a handler</div>
                <div tabindex=0 role=treeitem>Branch</div>
                <style>.box input { display: none }</style>
                <label class=box><input type=checkbox checked> Terms</label>
                """))
                .containsExactly(
                        "1 generic 'Card one'",
                        "2 generic 'inside text'",
                        "3 link 'inside' {/x}",
                        "4 generic 'With a handler'",
                        "5 treeitem 'Branch'",
                        "6 checkbox 'Terms' [CHECKED]");
    }

    @Test
    void shadow_roots_are_read_in_the_order_in_which_they_are_painted() throws InterruptedException {
        assertThat(outline("""
                <my-card><b slot=title>Title</b> body <button>Light</button></my-card>
                <script>
                customElements.define('my-card', class extends HTMLElement {
                  connectedCallback() {
                    this.attachShadow({mode: 'open'}).innerHTML = '<div><slot name=title></slot></div>\
                <button>Shadow</button>'
                      + '<p><slot>none</slot></p><p><slot name=empty>fallback</slot></p>';
                  }
                });
                </script>
                """))
                .containsExactly(
                        "text 'Title'", "1 button 'Shadow'", "text 'body'", "2 button 'Light'", "text 'fallback'");
    }

    @Test
    void what_people_see_as_dots_is_not_told() throws InterruptedException {
        assertThat(outline("""
                <style>.dots {-webkit-text-security: disc}</style>
                <input aria-label=Code class=dots value=topsecret>
                <textarea aria-label=Notes class=dots>secret</textarea>
                """)).containsExactly("1 textbox 'Code' [PROTECTED]", "2 textbox 'Notes' [PROTECTED]");
    }

    @Test
    void options_that_a_list_does_not_show_are_neither_told_nor_chosen() throws InterruptedException {
        assertThat(outline("""
                <select aria-label=Size>
                <option hidden>gone<option>41<option style="display:none">away<option>42</select>
                """)).containsExactly("1 combobox 'Size' = 'gone' {options: 41 | 42}");

        assertThat(session.perform(new SelectAction(Pages.ref(session.observe(), "combobox", "Size"), "away"))
                        .isDone())
                .isFalse();
    }

    @Test
    void frames_of_any_origin_stand_where_they_are_painted() throws InterruptedException {
        SITE.page("/inner", "<p>innermost</p><button>Deep</button>");
        SITE.page(
                "/pay",
                "<p>pay here</p><input aria-label=Card><iframe name=deep src='" + SITE.url("127.0.0.1", "/inner")
                        + "'></iframe>");
        assertThat(outline("<p>before</p><iframe title=Payment src='" + SITE.url("localhost", "/pay")
                        + "' width=600 height=400></iframe><iframe srcdoc='"
                        + "<button>Same</button>'></iframe><button>After</button>"))
                .containsExactly(
                        "text 'before'",
                        "text 'pay here' [FOREIGN] in Payment",
                        "1 textbox 'Card' [FOREIGN] in Payment",
                        "text 'innermost' [FOREIGN] in deep",
                        "2 button 'Deep' [FOREIGN] in deep",
                        "3 button 'Same' in frame",
                        "4 button 'After'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<object title=Payment data=/refused width=300 height=100>no objects</object>",
                "<embed title=Payment type=text/html src=/refused width=300 height=100>",
                "<embed title=Payment src=/refused width=300 height=100>"
            })
    void a_document_in_an_object_is_read_and_used(String object) throws InterruptedException {
        SITE.page("/refused", "<p>Payment refused</p><button onclick=\"top.document.title = 'again'\">Again</button>");

        assertThat(outline("<title>Shop</title><p>before</p>" + object))
                .containsExactly("text 'before'", "text 'Payment refused' in Payment", "1 button 'Again' in Payment");

        session.perform(new ClickAction(Pages.ref(session.observe(), "button", "Again")));
        assertThat(session.observe().title()).isEqualTo("again");
    }

    @Test
    void what_lies_outside_of_the_viewport_is_marked() throws InterruptedException {
        assertThat(outline("<button>Here</button><div style=height:3000px></div><button>Below</button><p>text</p>"))
                .containsExactly("1 button 'Here'", "2 button 'Below' [OFFSCREEN]", "text 'text' [OFFSCREEN]");
    }

    @Test
    void a_form_cannot_hide_its_content_behind_the_names_of_its_fields() throws InterruptedException {
        assertThat(outline("""
                <form><input name=childNodes aria-label=a><input name=firstChild aria-label=b>\
                <input name=getAttribute aria-label=c>
                <input name=id aria-label=d><input name=localName aria-label=e><input name=children aria-label=f></form>
                """)).hasSize(6);
    }

    @Test
    void the_same_page_gives_the_same_numbers() throws InterruptedException {
        BROWSER.driver().get(page("<a href=/1>one</a><button>two</button><input aria-label=three>"));

        assertThat(session.observe()).isEqualTo(session.observe());
    }

    @Test
    void a_huge_page_is_cut_and_says_so() throws InterruptedException {
        BROWSER.driver()
                .get(page("<script>for (let i = 0; i < 21000; i++) document.write('<p>' + i + '</p>')</script>"));

        Observation observation = session.observe();

        assertThat(observation.complete()).isFalse();
        assertThat(observation.nodes()).hasSize(20_000);
        assertThat(observation.notices()).containsExactly("The page is too big; a part of it was left out.");
    }

    @Test
    void a_long_text_is_told_in_pieces() throws InterruptedException {
        BROWSER.driver().get(page("<p id=p></p><script>p.textContent = 'word '.repeat(1000)</script>"));

        Observation observation = session.observe();

        assertThat(observation.complete()).isTrue();
        assertThat(observation.nodes())
                .hasSize(3)
                .allSatisfy(node -> assertThat(node.name()).hasSizeLessThanOrEqualTo(2000));
    }

    @Test
    void an_open_dialog_is_all_that_is_seen() throws InterruptedException {
        BROWSER.driver().get(page("<title>Shop</title><p>text</p>"));
        session.observe();
        BROWSER.driver().executeScript("setTimeout(() => alert('Really?'), 0)");

        Observation observation = session.observe();

        assertThat(observation.dialog()).isEqualTo(Optional.of(Dialog.of("Really?")));
        assertThat(observation.nodes()).isEmpty();
        assertThat(observation.title()).isEqualTo("Shop");
        BROWSER.driver().switchTo().alert().accept();
    }

    @Test
    void a_tab_that_closes_itself_gives_way_to_the_one_before() throws InterruptedException {
        String url = page("<title>First</title>");
        BROWSER.driver().get(url);
        session.observe();
        BROWSER.driver().executeScript("window.second = window.open('about:blank')");
        assertThat(session.observe().tabs())
                .containsExactly(
                        Tab.builder(1).title("First").url(url).active(true).build(),
                        Tab.builder(2).build());
        session.perform(new com.aiqaramba.core.action.SwitchTabAction(2));
        BROWSER.driver().executeScript("setTimeout(() => window.close(), 0)");

        BROWSER.awaitTabs(1);
        Observation observation = session.observe();

        assertThat(observation.tabs())
                .containsExactly(
                        Tab.builder(1).title("First").url(url).active(true).build());
        assertThat(observation.notices()).containsExactly("Tab 2 was closed; tab 1 is active now.");
    }

    private List<String> outline(String html) throws InterruptedException {
        BROWSER.driver().get(page(html));
        return Pages.outline(session.observe());
    }

    private String page(String html) {
        return SITE.page("/page" + pages++ + "-" + System.identityHashCode(this), html);
    }
}
