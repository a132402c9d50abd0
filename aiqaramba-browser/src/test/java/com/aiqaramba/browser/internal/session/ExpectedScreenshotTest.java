package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.page.Screenshot;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

    /** What neither the document nor what is read of it tells, here a rule of a style sheet, tells an early picture. */
    @Test
    void a_picture_is_taken_while_the_page_comes_to_rest() throws Exception {
        open("<style>body{background:red}</style><button>Go</button>");
        session.expectScreenshot();
        session.perform(new ClickAction(ref(session.observe(), "button", "Go")));
        BROWSER.driver().executeScript("document.styleSheets[0].insertRule('body{background:blue !important}', 1)");

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
