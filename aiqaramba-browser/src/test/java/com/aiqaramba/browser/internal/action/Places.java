package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.action.Interaction.on;

import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.HoverAction;
import java.util.stream.Stream;

/** Elements that the mouse finds wherever they are. */
final class Places {
    private Places() {}

    static Stream<Interaction> all() {
        return Stream.of(lines(), frames(), scrolled(), moving(), hovered()).flatMap(cases -> cases);
    }

    private static Stream<Interaction> lines() {
        return Stream.of(
                on("a link over two lines, whose middle is beside it", """
                        <p style="font:16px/40px monospace;width:30ch">aaaaaaaaaa bbbbbbbbb cccccc \
                        <a href="#x" onclick="note('hit');return false">go to</a> ddd</p>""")
                        .with("link", "go to", ClickAction::new)
                        .notes("hit"),
                on("a link with empty lines in the middle", """
                        <a href="#x" onclick="note('hit');return false">top<br><br><br>end</a>""")
                        .with("link", "top end", ClickAction::new)
                        .notes("hit"),
                on("a link of which the first line is covered", """
                        <p style="font:16px/30px monospace;width:20ch">aaaaaaaa <a href="#x" \
                        onclick="note('hit');return false">first second third fourth</a></p>\
                        <div style="position:absolute;left:0;top:0;width:400px;height:45px;background:#ccc">veil</div>\
                        """)
                        .with("link", "first second third fourth", ClickAction::new)
                        .notes("hit"));
    }

    private static Stream<Interaction> frames() {
        return Stream.of(
                framed("a frame that is scaled down", """
                        <div style="transform:scale(.5);transform-origin:0 0"><iframe name=f width=800 height=400 \
                        srcdoc='<p style="height:150px"><p style="margin-left:300px">BUTTON-Approve BUTTON-Reject'>\
                        </iframe></div>""", "Approve"),
                framed("a frame that is turned", """
                        <div style="margin:200px;transform:rotate(30deg);width:300px"><iframe name=f width=300 \
                        height=150 srcdoc='<p style="margin-left:150px">BUTTON-Turned'></iframe></div>""", "Turned"),
                framed("a frame that is mirrored", """
                        <div style="transform:scaleX(-1);width:300px"><iframe name=f width=300 height=150 \
                        srcdoc='<p style="margin-left:20px">BUTTON-Mirror'></iframe></div>""", "Mirror"),
                framed("a frame that is zoomed, with a border", """
                        <div style="zoom:2;padding:9px"><iframe name=f width=300 height=150 style="border:7px solid;\
                        padding:5px" srcdoc='<p style="margin-left:150px">BUTTON-Zoomed'></iframe></div>""", "Zoomed"),
                framed("a frame that is turned and zoomed", """
                        <div style="margin:200px;transform:rotate(30deg);width:300px;zoom:1.4"><iframe name=f \
                        width=300 height=150 style="border:9px solid;padding:4px" \
                        srcdoc='<p style="margin-left:150px">BUTTON-Askew'></iframe></div>""", "Askew"),
                framed("a frame that is seen from the side", """
                        <div style="margin:100px;perspective:600px;width:300px"><iframe name=f width=300 height=150 \
                        style="rotate:y 40deg" \
                        srcdoc='<p style="margin-left:200px">BUTTON-Side'></iframe></div>""", "Side"),
                on("a frame that is replaced when the mouse comes", """
                        <div id=d><iframe name=f srcdoc='<button onmouseover="parent.draw()">Buy</button>'></iframe>\
                        </div><script>function draw() { d.innerHTML = `<iframe srcdoc="<button \
                        onclick='parent.note(1)'>Sell</button>"></iframe>` }</script>""")
                        .with("button", "Buy", ClickAction::new)
                        .fails("The frame of button \"Buy\" was replaced"),
                on("a frame that a click in it closes", """
                        <div id=d><iframe name=f srcdoc='<button onclick="parent.note(1);parent.d.remove()">Close\
                        </button>'></iframe></div>""")
                        .with("button", "Close", ClickAction::new)
                        .notes("1"),
                framed("a scaled frame of another site", """
                        <div style="transform:scale(.6);transform-origin:0 0"><iframe name=f width=600 height=300 \
                        src="OTHER/framed"></iframe></div>""", "Framed"),
                framed("a frame within a frame, both scrolled to", """
                        <p style="height:1500px">tall</p><iframe name=f width=400 height=200 srcdoc='\
                        <p style="height:900px">tall</p><iframe width=300 height=100 srcdoc="\
                        <p style=height:500px>tall</p><button onclick=top.postMessage(textContent,`*`)>Deep</button>">\
                        </iframe>'></iframe>""", "Deep"),
                on("a frame that is covered", """
                        <iframe name=f width=400 height=200 srcdoc='<button>Under</button>'></iframe>\
                        <div role=dialog aria-label=Veil style="position:fixed;inset:0"></div>""")
                        .with("button", "Under", ClickAction::new)
                        .fails("is covered by dialog \"Veil\""),
                on("a frame without scripts", """
                        <iframe name=f sandbox=allow-forms width=400 height=100 \
                        srcdoc='<label><input type=checkbox>Box</label>'></iframe>""")
                        .with("checkbox", "Box", ClickAction::new)
                        .notes("-"));
    }

    /** A click of a button in a frame, which tells the page its text. */
    private static Interaction framed(String what, String html, String button) {
        String filled = html.replaceAll(
                "BUTTON-(\\w+)", "<button onclick=\"parent.postMessage(textContent, `*`)\">$1</button>");
        return on(what, filled + "<script>onmessage = event => note(event.data)</script>")
                .with("button", button, ClickAction::new)
                .notes(button);
    }

    private static Stream<Interaction> scrolled() {
        String bars = """
                <style>body{margin:0} header{position:sticky;top:0;height:90px;background:#eee;z-index:5} \
                footer{position:fixed;bottom:0;left:0;right:0;height:120px;background:#ddd;z-index:6}</style>\
                <header>Header</header>""";
        return Stream.of(
                on("a button under a sticky header", bars + """
                        <p style="height:700px">text</p><button onclick="note('hit')">First</button>\
                        <p style="height:1500px">text</p><footer>Cookies</footer>\
                        <script>scrollTo(0, 735)</script>""")
                        .with("button", "First", ClickAction::new)
                        .notes("hit"),
                on("a button under a fixed footer", bars + """
                        <p style="height:700px">text</p><button onclick="note('hit')">Last</button>\
                        <p style="height:900px">text</p><footer>Cookies</footer>""")
                        .with("button", "Last", ClickAction::new)
                        .notes("hit"),
                on("the last line of a page under a fixed footer", bars + """
                        <p style="height:1500px">text</p><p style="margin:0 0 130px"><button onclick="note('hit')">End\
                        </button></p><footer>Cookies</footer>""")
                        .with("button", "End", ClickAction::new)
                        .notes("hit"),
                on("a row in a list that scrolls by itself", """
                        <div style="height:100px;overflow:auto;width:200px"><p style="height:600px">text</p>\
                        <button onclick="note('hit')">Row</button></div>""")
                        .with("button", "Row", ClickAction::new)
                        .notes("hit"),
                on("a page that scrolls smoothly", """
                        <style>html{scroll-behavior:smooth}</style><p style="height:4000px">text</p>\
                        <button onclick="note('hit')">Far</button>""")
                        .with("button", "Far", ClickAction::new)
                        .notes("hit"),
                on("an element that is taller than the screen", """
                        <div role=button tabindex=0 aria-label=Tall onclick="note('hit')" \
                        style="height:5000px;width:100px;background:#eee"></div>""")
                        .with("button", "Tall", ClickAction::new)
                        .notes("hit"));
    }

    private static Stream<Interaction> moving() {
        return Stream.of(
                on("a button that slides in", """
                        <style>@keyframes in{from{transform:translateY(600px)}to{transform:none}}\
                        button{animation:in .9s ease}</style><button onclick="note('hit')">Slide</button>\
                        <div style="position:fixed;bottom:0;left:0;right:0;height:40px" \
                        onclick="note('wrong')">bar</div>""")
                        .with("button", "Slide", ClickAction::new)
                        .notes("hit"),
                on("a page that takes the mouse for itself", """
                        <button onclick="document.body.requestPointerLock()">Play</button>\
                        <button onclick="note('stopped')">Stop</button>""")
                        .with("button", "Play", ClickAction::new)
                        .with("button", "Stop", ClickAction::new)
                        .notes("stopped"),
                on("a button that runs to and fro", """
                        <style>@keyframes m{from{transform:translateX(0)}to{transform:translateX(300px)}}\
                        button{animation:m 6s linear infinite alternate;width:60px}</style>\
                        <div onclick="note(event.target === this ? 'wrong' : document.title)">\
                        <button onclick="note('hit')">Run</button></div>""")
                        .with("button", "Run", ClickAction::new)
                        .notes("hit"));
    }

    private static Stream<Interaction> hovered() {
        return Stream.of(
                on("the mouse over what opens a menu", "<button onmouseenter=\"note('open')\">Menu</button>")
                        .with("button", "Menu", HoverAction::new)
                        .notes("open"),
                on("the mouse over what opens a menu when it stays", """
                        <button id=b>Menu</button><script>let wait; b.onmouseenter = () => wait = \
                        setTimeout(() => note('open'), 150); b.onmouseleave = () => clearTimeout(wait)</script>""")
                        .with("button", "Menu", HoverAction::new)
                        .notes("open"),
                on("the mouse over what is covered", """
                        <button onmouseenter="note('open')">Info</button><div style="position:absolute;left:0;top:0;\
                        width:300px;height:60px;background:#eee">veil</div>""")
                        .with("button", "Info", HoverAction::new)
                        .fails("is covered by"),
                on("the mouse over a disabled button", """
                        <style>p{display:none} button:hover+p{display:block}</style>\
                        <button disabled>Save</button><p id=p>Why</p>""")
                        .with("button", "Save", HoverAction::new)
                        .notes("-"),
                on("the mouse over something in a scaled frame", """
                        <div style="transform:scale(.5);transform-origin:0 0">\
                        <iframe name=f width=800 height=400 srcdoc='\
                        <p style="margin:200px"><button onmouseover="parent.note(`over`)">Tip</button>'></iframe>\
                        </div>""")
                        .with("button", "Tip", HoverAction::new)
                        .notes("over"));
    }
}
