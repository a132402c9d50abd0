package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.outline;
import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.web.Origin;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are typed where they belong, and neither observed nor photographed. What must be covered is painted red. */
@Tag("browser")
final class SecretsTest {
    private static final String SECRET = "correct-horse-42";
    private static final TestBrowser BROWSER = new TestBrowser();
    private static final TestSite SITE = new TestSite();
    private final List<Origin> asked = new ArrayList<>();
    private final Redactor redactor = new Redactor();
    private final SeleniumSession session = BROWSER.session(this::resolve, redactor);
    private int pages;

    @AfterAll
    static void stop() {
        BROWSER.close();
        SITE.close();
    }

    @Test
    void a_secret_is_typed_in_place_of_what_was_there_and_never_observed() throws InterruptedException {
        Observation page = open("<input aria-label=User value=old oninput='document.title = value'>");

        assertThat(session.perform(typeInto(ref(page, "textbox", "User")))).isEqualTo(ActionResult.done());

        assertThat(BROWSER.driver().getTitle()).isEqualTo(SECRET);
        assertThat(outline(session.observe())).containsExactly("1 textbox 'User' [FOCUSED,PROTECTED]");
        assertThat(asked).containsExactly(Origin.of(SITE.url("127.0.0.1", "/")));
    }

    @Test
    void what_anybody_may_see_is_typed_and_observed() throws InterruptedException {
        SeleniumSession session =
                BROWSER.session((credential, field, origin) -> Secret.shown("editor".toCharArray()), redactor);
        Observation page = open("<input aria-label=User>");
        session.observe();

        assertThat(session.perform(typeInto(ref(page, "textbox", "User")))).isEqualTo(ActionResult.done());

        assertThat(outline(session.observe())).containsExactly("1 textbox 'User' = 'editor' [FOCUSED]");
    }

    @Test
    void the_origin_is_that_of_the_frame_whatever_the_page_says() throws InterruptedException {
        SITE.page(
                "/login",
                "<script>const slice = String.prototype.slice; String.prototype.slice = function (...a) {"
                        + "return this.startsWith('http') ? 'https://bank.example/' : slice.apply(this, a) }</script>"
                        + "<input type=password aria-label=Password>");
        Observation page =
                open("<iframe src='" + SITE.url("localhost", "/login") + "'></iframe><iframe src=/login></iframe>");
        var cross = page.nodes().stream().filter(node -> node.isInteractive()).toList();
        assertThat(cross).hasSize(2);

        for (var node : cross) {
            session.perform(typeInto(ElementRef.of(node.number(), node.role(), node.name())));
        }

        assertThat(asked).containsExactly(Origin.of(SITE.url("localhost", "/")), Origin.of(SITE.url("127.0.0.1", "/")));
    }

    @Test
    void a_frame_of_another_site_is_asked_for_its_own_origin() throws InterruptedException {
        SITE.page("/pay", "<input type=password aria-label=Password>");
        Observation page = open("<iframe src='" + SITE.url("localhost", "/pay") + "'></iframe>");

        assertThat(session.perform(typeInto(ref(page, "textbox", "Password")))).isEqualTo(ActionResult.done());

        assertThat(asked).containsExactly(Origin.of(SITE.url("localhost", "/")));
    }

    @Test
    void a_secret_is_refused_where_it_does_not_belong() throws InterruptedException {
        Observation page =
                open("<textarea aria-label=Notes></textarea><button>Save</button><input type=checkbox aria-label=Box>"
                        + "<iframe srcdoc='<input aria-label=Inner>' sandbox></iframe>");

        assertThat(session.perform(typeInto(ref(page, "textbox", "Notes"))).status())
                .isEqualTo(ActionResult.Status.REFUSED);
        assertThat(session.perform(typeInto(ref(page, "button", "Save"))).status())
                .isEqualTo(ActionResult.Status.REFUSED);
        assertThat(session.perform(typeInto(ref(page, "checkbox", "Box"))).status())
                .isEqualTo(ActionResult.Status.REFUSED);
        assertThat(session.perform(typeInto(ref(page, "textbox", "Inner"))).status())
                .isEqualTo(ActionResult.Status.REFUSED);
        assertThat(asked).isEmpty();
    }

    @Test
    void the_vaults_refusal_is_passed_on() throws InterruptedException {
        Observation page = open("<input type=password aria-label=Password>");

        assertThat(session.perform(
                        new TypeSecretAction(ref(page, "textbox", "Password"), new CredentialId("other"), "password")))
                .isEqualTo(ActionResult.refused("Credential 'other' is unknown."));
    }

    @Test
    void an_element_whose_name_holds_a_secret_is_known_by_its_masked_name() throws InterruptedException {
        redactor.add(Secret.of(SECRET.toCharArray()));
        open("<button onclick='document.title = 1'>Hello " + SECRET + "</button>");

        ElementRef masked = ElementRef.of(1, "button", redactor.redact("Hello " + SECRET));
        assertThat(session.perform(new ClickAction(masked))).isEqualTo(ActionResult.done());
        assertThat(BROWSER.driver().getTitle()).isEqualTo("1");
    }

    @Test
    void password_fields_and_typed_secrets_are_covered() throws InterruptedException, IOException {
        Observation page =
                open("<style>input { background: red; border: 0 }</style><input type=password aria-label=Password>"
                        + "<p><input aria-label=User></p><p style='transform:translate(9px, 50px)'>"
                        + "<input type=password></p>"
                        + "<iframe src='"
                        + frame("<style>body{margin:40px}input { background: red; border: 0 }</style>"
                                + "<input type=password>")
                        + "'></iframe>");
        assertThat(session.perform(typeInto(ref(page, "textbox", "User"))).isDone())
                .isTrue();

        assertThat(redPixels(session.screenshot())).isZero();
    }

    @Test
    void a_field_stays_covered_when_the_page_shows_its_password() throws InterruptedException, IOException {
        Observation page = open(
                "<style>input { background: red; border: 0 }</style><input id=p type=password aria-label=Password>");
        session.perform(typeInto(ref(page, "textbox", "Password")));
        BROWSER.driver().executeScript("p.type = 'text'");

        assertThat(redPixels(session.screenshot())).isZero();
        assertThat(outline(session.observe())).containsExactly("1 textbox 'Password' [FOCUSED,PROTECTED]");
    }

    @Test
    void texts_that_reveal_a_secret_are_covered_and_others_are_not() throws InterruptedException, IOException {
        redactor.add(Secret.of(SECRET.toCharArray()));
        open("<style>b, i, input { background: red; border: 0 }</style>hello <b>" + SECRET + "</b>");
        assertThat(redPixels(session.screenshot())).isZero();
        open("<style>i { background: red }</style><p><i>correct-</i><i>horse-42</i></p>");
        assertThat(redPixels(session.screenshot())).isZero();
        open("<style>b { background: red }</style><div aria-hidden=true><b>" + SECRET + "</b></div>");
        assertThat(redPixels(session.screenshot())).isZero();
        open("<style>b { background: red }</style><div id=h></div><script>h.attachShadow({mode: 'open'}).innerHTML ="
                + " '<style>b { background: red }</style><b>" + SECRET + "</b>'</script>");
        assertThat(redPixels(session.screenshot())).isZero();
        open("<style>b { background: red; font-size: 40px }</style><b>harmless</b>");
        assertThat(redPixels(session.screenshot())).isPositive();
    }

    /** What is red must not be seen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button aria-label=Next>SECRET</button>",
                "<input placeholder=SECRET>",
                "<input type=button value=SECRET aria-label=Next>",
                "<ol style='list-style-type:\"SECRET \"'><li></ol>",
                "<ol style='list-style-type:\"SECRET \";list-style-position:inside'><li>x</ol>",
                "<style>i::before{content:'SECRET'}</style><i></i>",
                "<style>i{display:block}</style><i>corr</i><i>ect-</i><i>horse</i><i>-42</i>",
                "<i>correct</i> <i>horse</i> <i>42</i>",
                "<table><tr><td>SECRET<td></table>",
                "<select><option>SECRET</select>",
                "<p style='width:60px;overflow-wrap:anywhere'>SECRET",
                "<p>&#xff43;orrect-horse-42",
                "<svg width=400><text y=40 fill=red>SECRET</text></svg>"
            })
    void a_secret_is_covered_in_every_way_in_which_it_is_painted(String page) throws Exception {
        open("<style>*, ::placeholder { color: red !important; font: bold 30px sans-serif }</style>"
                + page.replace("SECRET", SECRET));
        assertThat(redPixels(session.screenshot())).as("without a secret").isPositive();
        redactor.add(Secret.of(SECRET.toCharArray()));

        assertThat(redPixels(session.screenshot())).isZero();
    }

    @Test
    void what_holds_a_secret_in_its_name_alone_stays_visible() throws Exception {
        redactor.add(Secret.of(SECRET.toCharArray()));

        open("<dialog open aria-label='" + SECRET + "' style='background:red;width:300px'><p>Welcome</p></dialog>");

        assertThat(redPixels(session.screenshot())).isPositive();
    }

    @Test
    void a_page_cannot_lie_about_the_places_that_are_covered() throws InterruptedException, IOException {
        String field = "<style>input { background: red; border: 0; margin: 40px }</style><input type=password>";
        open(field + "<script>Element.prototype.getBoundingClientRect = () => ({left: 0, top: 0, width: 1, height: 1, "
                + "right: 1, bottom: 1})</script>");
        assertThat(redPixels(session.screenshot())).isZero();
        open(field + "<script>innerWidth = 9</script>");
        assertThat(redPixels(session.screenshot())).isZero();
    }

    @Test
    void secrets_are_covered_wherever_they_are_on_the_picture_of_a_whole_page()
            throws InterruptedException, IOException {
        redactor.add(Secret.of(SECRET.toCharArray()));
        String style = "<style>body { margin: 0; height: 3000px } input, b { background: red; border: 0 }"
                + " input, p, iframe { position: absolute; left: 300px; border: 0 }</style>";
        open(style + "<input type=password style='top: 2600px'><p style='top: 30px'><b>" + SECRET + "</b></p>"
                + "<iframe style='top: 1900px' src='" + frame(style + "<input type=password style='top: 90px'>")
                + "'></iframe>");
        BROWSER.driver().executeScript("scrollTo(0, 700)");
        assertThat(redPixels(session.wholePage())).isZero();
        BROWSER.driver().executeScript("document.querySelector('b').textContent = 'harmless'");

        Screenshot whole = session.wholePage();
        assertThat(redPixels(whole)).isPositive();
        assertThat(image(whole).getHeight()).isGreaterThan(2_500);
        assertThat(BROWSER.driver().executeScript("return scrollY")).isEqualTo(700L);
    }

    @Test
    void a_picture_of_a_whole_page_has_a_bounded_size() throws InterruptedException, IOException {
        open("<body style='width: 3000px; height: 90000px'>long");

        BufferedImage whole = image(session.wholePage());
        assertThat(whole.getWidth()).isLessThanOrEqualTo(1568);
        assertThat(whole.getWidth() * whole.getHeight()).isLessThanOrEqualTo(8_000_000);
    }

    @Test
    void a_picture_is_a_jpeg_of_bounded_size() throws InterruptedException, IOException {
        open("<p>text</p>");

        Screenshot screenshot = session.screenshot();

        assertThat(screenshot.mediaType()).isEqualTo("image/jpeg");
        assertThat(Math.max(image(screenshot).getWidth(), image(screenshot).getHeight()))
                .isLessThanOrEqualTo(1568);
    }

    private Secret resolve(CredentialId credential, String field, Origin origin) {
        if (!credential.value().equals("shop")) {
            throw new CredentialException("Credential '" + credential + "' is unknown.");
        }
        asked.add(origin);
        Secret secret = Secret.of(SECRET.toCharArray());
        redactor.add(secret);
        return secret;
    }

    private static TypeSecretAction typeInto(ElementRef field) {
        return new TypeSecretAction(field, new CredentialId("shop"), "password");
    }

    private Observation open(String html) throws InterruptedException {
        BROWSER.driver().get(frame(html));
        return session.observe();
    }

    private String frame(String html) {
        return SITE.page("/secret" + pages++ + "-" + System.identityHashCode(this), html);
    }

    private static BufferedImage image(Screenshot screenshot) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(screenshot.bytes()));
    }

    private static long redPixels(Screenshot screenshot) throws IOException {
        BufferedImage image = image(screenshot);
        long red = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                Color colour = new Color(image.getRGB(x, y));
                red += colour.getRed() > 180 && colour.getGreen() < 90 && colour.getBlue() < 90 ? 1 : 0;
            }
        }
        return red;
    }
}
