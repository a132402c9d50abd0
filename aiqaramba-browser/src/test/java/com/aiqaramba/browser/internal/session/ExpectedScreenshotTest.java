package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.redaction.Redactor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures that are announced before an action: they show the page as it is looked at, whatever it does meanwhile. */
@Tag("browser")
final class ExpectedScreenshotTest {
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();
    private static final Color RED = new Color(255, 0, 0);
    private static final Color BLUE = new Color(0, 0, 255);

    private static int pages;

    private final SeleniumSession session = onTheOnlyTab();

    private static SeleniumSession onTheOnlyTab() {
        BROWSER.onlyTab("about:blank");
        return BROWSER.session();
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    /** What neither the document nor what is read of it tells, here a property, tells an early picture. */
    @Test
    void a_picture_is_taken_while_the_page_comes_to_rest() throws Exception {
        open("<style>body{background:var(--ground, red)}</style><button>Go</button>");
        session.expectScreenshot();
        session.perform(new ClickAction(ref(session.observe(), "button", "Go")));
        BROWSER.driver()
                .executeScript("CSS.registerProperty({name: '--ground', syntax: '<color>', inherits: true,"
                        + " initialValue: 'blue'})");

        assertThat(corner(session.screenshot())).isEqualTo(RED);
        assertThat(corner(session.screenshot())).isEqualTo(BLUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the document  | <body style='background:red'><button>Go</button> \
                          | document.body.style.background = 'blue'
            scrolling     | <body style='margin:0'><button style='position:fixed'>Go</button> \
                            <div style='height:100vh;background:red'></div><div style='height:100vh;background:blue'> \
                          | scrollTo(0, 9999)
            a field       | <button>Go</button><input style='position:fixed;inset:0;background:red;z-index:-1' \
                            id=i><style>input:placeholder-shown{background:red} input{background:blue !important} \
                            input.a{background:red !important}</style><script>i.className = 'a'</script> \
                          | i.value = 'x'; i.className = ''
            a frame       | <button>Go</button><iframe style='position:fixed;inset:0;width:100%;height:100%; \
                            z-index:-1;border:0' srcdoc="<body style='background:red'><p>a</p>"></iframe> \
                          | const d = frames[0].document; d.body.style.background = 'blue'; d.body.textContent = 'b'
            a canvas      | <button>Go</button><canvas id=c width=9 height=9 style='position:fixed;inset:0;width:100%; \
                            height:100%;z-index:-1'></canvas><script>const x = c.getContext('2d'); \
                            x.fillStyle = 'red'; x.fillRect(0, 0, 9, 9)</script> \
                          | const y = c.getContext('2d'); y.fillStyle = 'blue'; y.fillRect(0, 0, 9, 9)
            a rule        | <style>body{background:red}</style><button>Go</button> \
                          | document.styleSheets[0].insertRule('body{background:blue !important}', 1)
            other rules   | <style>body{background:red}</style><button>Go</button> \
                          | const s = new CSSStyleSheet(); s.replaceSync('body{background:blue !important}'); \
                            document.adoptedStyleSheets = [s]
            highlights    | <style>p{position:fixed;inset:0;margin:0;font:bold 300px monospace;color:red; \
                            line-height:1;word-break:break-all;background:red} \
                            ::highlight(h){color:blue;background:blue}</style><button \
                            style='position:fixed;z-index:1'>Go</button><p id=p>MMMMMMMMMMMMMMMMMMMMMMMMMMMMMM \
                          | const r = new Range(); r.selectNodeContents(p); CSS.highlights.set('h', new Highlight(r))
            the top layer | <style>#p{position:fixed;inset:0;width:auto;height:auto;background:blue;border:0}</style> \
                            <body style='background:red'><button>Go</button><div id=p popover> \
                          | p.showPopover()
            """)
    void a_change_after_it_makes_another_one(String what, String html, String change) throws Exception {
        open(html);
        session.expectScreenshot();
        session.perform(new ClickAction(ref(session.observe(), "button", "Go")));
        BROWSER.driver().executeScript(change);

        assertThat(corner(session.screenshot())).as(what).isEqualTo(BLUE);
    }

    /** It may be missing in the first picture, which is older, and is covered in the next. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a rule       | <style id=y>p{display:none}</style><p>SECRET | y.sheet.deleteRule(0)
            other rules  | <style>p{visibility:hidden}</style><p>SECRET | const s = new CSSStyleSheet(); \
                           s.replaceSync('p{visibility:visible !important}'); document.adoptedStyleSheets = [s]
            a range      | <style>p{color:transparent !important} ::highlight(h){color:red}</style><p id=p>SECRET \
                         | const r = new Range(); r.selectNodeContents(p); CSS.highlights.set('h', new Highlight(r))
            a state      | <style>x-a:not(:state(on)){display:none}</style><x-a>SECRET</x-a><script> \
                           customElements.define('x-a', class extends HTMLElement { constructor() { super(); \
                           this.inner = this.attachInternals() } })</script> \
                         | document.querySelector('x-a').inner.states.add('on')
            validity     | <style>input:valid + p{display:none}</style><input id=f><p>SECRET | f.setCustomValidity('no')
            a box        | <style>input:not(:indeterminate) + p{display:none}</style><input type=checkbox id=f> \
                           <p>SECRET | f.indeterminate = true
            a property   | <style>p{opacity:var(--show, 0)}</style><p>SECRET | CSS.registerProperty( \
                           {name: '--show', syntax: '<number>', inherits: true, initialValue: '1'})
            SMIL         | <svg width=600 height=80><text y=50 fill=red display=none>SECRET<set id=z \
                           attributeName=display to=inline begin=indefinite /></text></svg> | z.beginElement()
            content      | <style id=y></style><p title=SECRET> | y.sheet.insertRule('p::before{content:attr(title)}')
            a slot       | <div id=h><p>SECRET</p></div><script>const root = h.attachShadow( \
                           {mode: 'open', slotAssignment: 'manual'}); root.innerHTML = '<slot></slot>'</script> \
                         | root.querySelector('slot').assign(h.firstChild)
            details      | <style id=y></style><details><summary>More</summary><p>SECRET</details> \
                         | y.sheet.insertRule('details::details-content{content-visibility:visible !important; \
                           block-size:auto !important}')
            a list       | <style id=y>select{visibility:hidden}</style><select size=4><optgroup label=SECRET> \
                           <option>None<option>SECRET</select> | y.sheet.deleteRule(0)
            """)
    void a_secret_that_shows_without_a_change_of_the_document_is_covered(String what, String html, String change)
            throws Exception {
        open("<style>p,x-a,text,option,optgroup{color:red;font:bold 40px sans-serif}</style><button>Go</button>"
                + html.replace("SECRET", "sesame-4711"));
        SeleniumSession knowing = BROWSER.session(TestBrowser.NO_SECRETS, knowing("sesame-4711"));
        Observation page = knowing.observe();
        knowing.expectScreenshot();
        knowing.perform(new ClickAction(ref(page, "button", "Go")));
        BROWSER.driver().executeScript(change);

        assertThat(ink(knowing.screenshot())).as(what).isZero();
        assertThat(ink(knowing.screenshot())).as(what).isZero();
    }

    private static Redactor knowing(String secret) {
        Redactor redactor = new Redactor();
        redactor.add(Secret.of(secret.toCharArray()));
        return redactor;
    }

    private static long ink(Screenshot picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .mapToObj(at -> new Color(image.getRGB(at % image.getWidth(), at / image.getWidth())))
                .filter(color -> color.getRed() > 150 && color.getGreen() < 110 && color.getBlue() < 110)
                .count();
    }

    @Test
    void a_picture_of_another_tab_is_not_given_out() throws Exception {
        String blue = SITE.page("/blue", "<body style='background:blue'>");
        open("<body style='background:red'><a href='" + blue + "' target=_blank>Go</a>");
        session.expectScreenshot();
        session.perform(new ClickAction(ref(session.observe(), "link", "Go")));

        assertThat(corner(session.screenshot())).isEqualTo(BLUE);
    }

    private void open(String html) throws InterruptedException {
        session.perform(new NavigateAction(SITE.page("/page" + pages++, html)));
    }

    /** As far as JPEG keeps it. */
    private static Color corner(Screenshot picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        Color color = new Color(image.getRGB(image.getWidth() - 40, image.getHeight() - 40));
        return new Color(color.getRed() / 128 * 255, color.getGreen() / 128 * 255, color.getBlue() / 128 * 255);
    }
}
