package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.action.Interaction.on;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.TypeAction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is typed is in the field afterwards, or what is there instead is told. */
final class Typed {
    private Typed() {}

    static Stream<Interaction> all() {
        return Stream.of(emptied(), numbers(), control(), checked(), handedOn(), takenBack(), leftLater(), editors())
                .flatMap(cases -> cases);
    }

    private static Function<ElementRef, BrowserAction> text(String text) {
        return field -> new TypeAction(field, text, true);
    }

    private static Stream<Interaction> emptied() {
        return Stream.of(
                on("nothing is pressed to empty an empty field", """
                        <input aria-label=To onkeydown="if (event.key === 'Backspace' || event.key === 'Delete') \
                        note('deleted')">""")
                        .with("textbox", "To", text("bob"))
                        .notes("-"),
                on("nothing is pressed to leave an empty field empty", """
                        <input aria-label=To onkeydown="note(event.key)">""")
                        .with("textbox", "To", text(""))
                        .notes("-"),
                on("a field is emptied", "<input aria-label=To value=old oninput=\"note('[' + value + ']')\">")
                        .with("textbox", "To", text(""))
                        .notes("[]"),
                on("the old value is replaced", "<input aria-label=To value=old oninput=\"note(value)\">")
                        .with("textbox", "To", text("new"))
                        .notes("new"),
                on("text is added at the end", "<input aria-label=To value=old oninput=\"note(value)\">")
                        .with("textbox", "To", field -> new TypeAction(field, "er", false))
                        .notes("older"),
                on("a number that takes no letters keeps its value", """
                        <input type=number aria-label=Age value=41 oninput="note(value)">""")
                        .with("spinbutton", "Age", text("many"))
                        .notes("41")
                        .fails("holds \"41\""),
                on("a date that is none keeps its value", "<input type=date aria-label=Day value=2026-01-31>")
                        .with("textbox", "Day", text("tomorrow"))
                        .fails("holds \"2026-01-31\""),
                on("a slider is set", "<input type=range aria-label=Volume value=5 onchange=\"note(value)\">")
                        .with("slider", "Volume", text("70"))
                        .notes("70"));
    }

    private static Stream<Interaction> numbers() {
        String number = "<input type=number step=any aria-label=Sum value=3 oninput=note(value)>";
        return Stream.of(
                on("a number with a comma", number)
                        .with("spinbutton", "Sum", text("1,50"))
                        .notes("3")
                        .fails("it would hold \"150\"; write 1.50. Now it holds \"3\"."),
                on("a number with groups and a comma", number)
                        .with("spinbutton", "Sum", text("1.234,50"))
                        .notes("3")
                        .fails("write 1234.50. Now it holds \"3\"."),
                on("a number that may mean two", number)
                        .with("spinbutton", "Sum", text("1,500"))
                        .notes("3")
                        .fails("write 1.500 or 1500."),
                on("a number with its currency", number)
                        .with("spinbutton", "Sum", text("$12.50"))
                        .notes("12.50")
                        .says("it holds \"12.50\""),
                on("a field that leaves out the point", """
                        <input aria-label=Sum oninput="value = value.replace(/\\D/g, '')">""")
                        .with("textbox", "Sum", text("12.50"))
                        .fails("it holds \"1250\""),
                on("a field that leaves out the sign", """
                        <input aria-label=Sum oninput="value = value.replace(/-/, '')">""")
                        .with("textbox", "Sum", text("-5"))
                        .fails("it holds \"5\""),
                on("a field that adds decimals", """
                        <input aria-label=Sum oninput="setTimeout(() => value = '1,234.00', 30)">""")
                        .with("textbox", "Sum", text("1234"))
                        .says("it holds \"1,234.00\""));
    }

    private static Stream<Interaction> control() {
        String twoFields = """
                <textarea aria-label=Note oninput="note(JSON.stringify(value))"></textarea>\
                <input aria-label=Next oninput="note('next ' + value)">""";
        return Stream.of(
                on("a tab stays in its field", twoFields)
                        .with("textbox", "Note", text("a\tb"))
                        .notes("\"a\\tb\""),
                on("a line break stays in its field", twoFields)
                        .with("textbox", "Note", text("a\nb\n\nc"))
                        .notes("\"a\\nb\\n\\nc\""),
                on("a line break does not send a form", """
                        <form onsubmit="note('sent');return false"><input aria-label=Message \
                        oninput="note(JSON.stringify(value))"><button>Send</button></form>""")
                        .with("textbox", "Message", text("one\ntwo"))
                        .notes("\"one two\"")
                        .says("line breaks became blanks"),
                on("a line break does not send a message", """
                        <textarea aria-label=Message oninput="note(JSON.stringify(value))" \
                        onkeydown="if (event.key === 'Enter') { event.preventDefault(); note('sent'); }"></textarea>""")
                        .with("textbox", "Message", text("one\ntwo"))
                        .notes("\"one\\ntwo\""),
                on("a tab in a field of one line", """
                        <input aria-label=One oninput="note(JSON.stringify(value))"><input aria-label=Two \
                        oninput="note('two')">""")
                        .with("textbox", "One", text("a\tb"))
                        .notes("\"a\\tb\""),
                on("lines in an editor", """
                        <div contenteditable role=textbox aria-label=Editor \
                        oninput="note(JSON.stringify(innerText.replace(/\\n+/g, '|')))"></div>""")
                        .with("textbox", "Editor", text("one\ntwo"))
                        .notes("\"one|two\""));
    }

    private static Stream<Interaction> checked() {
        return Stream.of(
                on("a covered field", """
                        <input aria-label=Name oninput="note(value)"><div role=dialog aria-label=Wait \
                        style="position:fixed;inset:0;background:#eee">\
                        </div>""").with("textbox", "Name", text("Ada")).fails("is covered by dialog \"Wait\""),
                on("a field that is read-only until it has the focus", """
                        <input readonly aria-label=Name onfocus="this.removeAttribute('readonly')" \
                        oninput="note(value)">""")
                        .with("textbox", "Name", text("Ada"))
                        .notes("Ada"),
                on("a field that stays read-only", "<input readonly aria-label=Name value=Ada>")
                        .with("textbox", "Name", text("Bob"))
                        .fails("is read-only"),
                on("a field under its own placeholder", """
                        <div style="position:relative;width:200px;height:30px"><input aria-label=Name \
                        oninput="note(value)"><div style="position:absolute;inset:0">Your name</div></div>""")
                        .with("textbox", "Name", text("Ada"))
                        .notes("Ada"),
                on("a field that loses each second key that comes too fast", """
                        <input aria-label=Code id=f><script>let last = 0; f.addEventListener('beforeinput', event => {\
                        if (event.timeStamp - last < 8) event.preventDefault(); last = event.timeStamp; });\
                        f.oninput = () => note(f.value)</script>""")
                        .with("textbox", "Code", text("abcdef"))
                        .notes("abcdef"),
                on("a field that takes letters only", """
                        <input aria-label=Code value=old onkeydown="if (/\\d/.test(event.key)) event.preventDefault()" \
                        id=f>\
                        <script>f.addEventListener('beforeinput', event => { if (/\\d/.test(event.data)) \
                        event.preventDefault() })</script>""")
                        .with("textbox", "Code", text("1234"))
                        .fails("holds \"old\""),
                on("a field that lies about what it holds", """
                        <input aria-label=Code id=f maxlength=3 oninput="note(this.getAttribute('x') || 'typed')">\
                        <script>const real = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');\
                        Object.defineProperty(HTMLInputElement.prototype, 'value', {...real, get: () => 'abcdef'})\
                        </script>""")
                        .with("textbox", "Code", text("abcdef"))
                        .notes("typed")
                        .fails("holds \"abc\""),
                on("a field that is too short", "<input aria-label=Code maxlength=3 oninput=\"note(value)\">")
                        .with("textbox", "Code", text("abcdef"))
                        .notes("abc")
                        .fails("holds \"abc\""),
                on("a field that writes a number in its own way", """
                        <input aria-label=Phone oninput="value = value.replace(/\\D/g, '').replace(/^(\\d{3})(\\d)/, \
                        '($1) $2');note(value)">""")
                        .with("textbox", "Phone", text("5551234"))
                        .notes("(555) 1234")
                        .says("holds \"(555) 1234\""),
                on("a field that completes what is typed", """
                        <input aria-label=Land id=f><script>f.oninput = event => { if (f.value === 'Ger' && \
                        event.inputType === 'insertText') { f.value = 'Germany'; f.setSelectionRange(3, 7); \
                        } note(f.value) }\
                        </script>""")
                        .with("textbox", "Land", text("Ger"))
                        .notes("Ger"),
                on("a page that gives the focus to another field", """
                        <input aria-label=One onfocus="two.focus()"><input id=two aria-label=Two \
                        oninput="note('two ' + value)">""")
                        .with("textbox", "One", text("abc"))
                        .fails("did not get the focus, which is on textbox \"Two\""),
                on("a page that takes the focus away meanwhile", """
                        <input aria-label=One oninput="if (value.length === 2) two.focus()"><input id=two \
                        aria-label=Two oninput="more('x')">""")
                        .with("textbox", "One", text("abcd"))
                        .notes("-xx")
                        .says("went on into the fields behind"),
                on("a page that takes the focus to a field elsewhere", """
                        <p><input id=two aria-label=Two value=z></p><p><input aria-label=One \
                        oninput="if (value.length === 2) two.focus()"></p>""")
                        .with("textbox", "One", text("abcd"))
                        .fails("The focus went to textbox \"Two\""));
    }

    private static Stream<Interaction> handedOn() {
        return Stream.of(
                on("a code in fields for one digit each", """
                        <div><input maxlength=1 aria-label=D1><input maxlength=1 aria-label=D2>\
                        <input maxlength=1 aria-label=D3></div><script>document.querySelectorAll('input').forEach(\
                        (field, at, all) => field.oninput = () => { if (field.value && all[at + 1]) all[at + \
                        1].focus();\
                        note([...all].map(one => one.value).join('')) })</script>""")
                        .with("textbox", "D1", text("123"))
                        .notes("123")
                        .says("went on into the fields behind"),
                on("a recipient that becomes an entry", """
                        <div><span id=s></span><input aria-label=To id=f></div><script>f.oninput = () => {\
                        if (f.value.endsWith(',')) { s.append(f.value + ' '); note(s.textContent.trim()); \
                        f.value = ''; } }\
                        </script>""")
                        .with("textbox", "To", text("ann@x.org,"))
                        .notes("ann@x.org,")
                        .says("took it out of the field"));
    }

    private static Stream<Interaction> takenBack() {
        return Stream.of(
                on("a field that gets its old value back a little later", """
                        <input aria-label=Code value=old oninput="setTimeout(() => value = 'old', 30)">""")
                        .with("textbox", "Code", text("abc"))
                        .fails("it holds \"old\""),
                on("a field that writes a number in its own way a little later", """
                        <input aria-label=Sum oninput="setTimeout(() => { value = '1,234'; note(value) }, 30)">""")
                        .with("textbox", "Sum", text("1234"))
                        .notes("1,234")
                        .says("wrote it in its own way"),
                on("a slider that goes back", """
                        <input type=range aria-label=Volume value=5 oninput="setTimeout(() => value = 5, 30)">""")
                        .with("slider", "Volume", text("70"))
                        .fails("olds \"5\""),
                on("a field that is built anew with its old value", """
                        <div id=d></div><script>const draw = () => { \
                        d.innerHTML = '<input aria-label=Code value=old>'; \
                        d.firstChild.oninput = () => setTimeout(draw, 30) }; draw()</script>""")
                        .with("textbox", "Code", text("abc"))
                        .fails("it holds \"old\""),
                on("what another field takes away is told with what is done next", """
                        <input aria-label=One id=one><input aria-label=Two><input aria-label=Three \
                        oninput="one.value = ''"><button onclick="note('saved')">Save</button>""")
                        .with("textbox", "One", text("abc"))
                        .with("textbox", "Two", text("def"))
                        .with("textbox", "Three", text("ghi"))
                        .with("button", "Save", ClickAction::new)
                        .notes("saved")
                        .says("Before that, textbox \"One\" is empty, not \"abc\"."),
                on("a frame that goes to another page while it is typed into", """
                        <iframe name=f srcdoc='<input aria-label=Inner \
                        oninput="if (value.length === 3) parent.go()">'></iframe><script>\
                        function go() { document.querySelector('iframe').srcdoc = '<input aria-label=Inner>' }\
                        </script>""")
                        .with("textbox", "Inner", text("abcdefgh"))
                        .fails("it is empty"),
                on("a frame that is replaced while it is typed into", """
                        <div id=d><iframe name=f srcdoc='<input aria-label=Inner \
                        oninput="if (value.length === 3) parent.go()">'></iframe></div><script>\
                        function go() { d.innerHTML = '<iframe srcdoc="<input aria-label=Other>"></iframe>' }\
                        </script>""")
                        .with("textbox", "Inner", text("abcdefgh"))
                        .fails("The frame of the field was replaced while it was typed"));
    }

    /** What a page does with a value when the field loses the focus. */
    private static Stream<Interaction> leftLater() {
        String digits = "<input aria-label=Sum id=s onblur=\"value = value.replace(/\\D/g, '')\">";
        return Stream.of(
                on(
                                "a value that a press changes, in a form that is emptied when it is sent",
                                "<form onsubmit=\"note(s.value);reset();return false\">" + digits
                                        + "<button>Save</button></form>")
                        .with("textbox", "Sum", text("12.50"))
                        .with("button", "Save", ClickAction::new)
                        .notes("1250")
                        .says("Now textbox \"Sum\" holds \"1250\", not \"12.50\"."),
                on("a value that typing elsewhere changes", digits + "<input aria-label=Two oninput=note(value)>")
                        .with("textbox", "Sum", text("abc12"))
                        .with("textbox", "Two", text("x"))
                        .notes("x")
                        .says("Now textbox \"Sum\" holds \"12\", not \"abc12\"."),
                on("a value that is told once", digits + "<input aria-label=Two><button onclick=note(1)>Save</button>")
                        .with("textbox", "Sum", text("abc12"))
                        .with("textbox", "Two", text("x"))
                        .with("button", "Save", ClickAction::new)
                        .notes("1"),
                on("a value that gets other letters", """
                        <input aria-label=Code onblur="value = value.toUpperCase()"><button>Save</button>""")
                        .with("textbox", "Code", text("abc"))
                        .with("button", "Save", ClickAction::new)
                        .says("Now textbox \"Code\" holds \"ABC\", not \"abc\"."),
                on("a value that a key empties", "<input aria-label=Code onblur=\"value = ''\"><button>Save</button>")
                        .with("textbox", "Code", text("abc"))
                        .doing(page -> new PressKeysAction("Tab"))
                        .says("Now textbox \"Code\" is empty, not \"abc\"."),
                on("a message that was sent", """
                        <input aria-label=Message id=m><button onclick="note(m.value);m.value = ''">Send</button>""")
                        .with("textbox", "Message", text("hello"))
                        .with("button", "Send", ClickAction::new)
                        .notes("hello"));
    }

    private static Stream<Interaction> editors() {
        return Stream.of(
                on("an editor whose field nobody sees", """
                        <div><div style="overflow:hidden;\
                        width:3px;height:0"><textarea id=t tabindex=-1></textarea></div><pre id=c>old</pre></div>\
                        <script>let all = 'old', whole = false; c.addEventListener('mousedown', event => { \
                        event.preventDefault(); t.focus() }); t.onkeydown = event => { if (event.ctrlKey && \
                        event.key === 'a') { whole = true; event.preventDefault() } }; t.oninput = () => { \
                        all = (whole ? '' : all) + t.value; whole = false; t.value = ''; \
                        c.textContent = all.replace(/^/gm, '1 '); note(JSON.stringify(all)) }</script>""")
                        .with("generic", "old", text("one\ntwo"))
                        .notes("\"one\\ntwo\"")
                        .says("the field typed into that had the focus then"),
                on("a cell that becomes a field when it is clicked", """
                        <table role=grid><tr role=row><td role=gridcell tabindex=-1 onclick="if (!firstElementChild) \
                        { innerHTML = '<input value=12>'; firstChild.select(); firstChild.focus(); \
                        firstChild.oninput = () => note(firstChild.value) }">12</td></tr></table>""")
                        .with("gridcell", "12", text("15"))
                        .notes("15")
                        .says("It was clicked"),
                on("what takes no text is not clicked", "<button onclick=note(1)>Go</button>")
                        .with("button", "Go", text("x"))
                        .fails("does not take text"),
                on("a frame that is edited as a whole", """
                        <button>Bold</button><iframe name=f srcdoc="<body contenteditable aria-label=Story \
                        oninput='parent.note(document.body.innerText)'><p>old"></iframe>""")
                        .with("button", "Bold", ClickAction::new)
                        .with("textbox", "Story", text("new"))
                        .notes("new"),
                on("a page that is edited as a whole", """
                        <body oninput="note(document.body.innerText)"><p>old</p><script>\
                        document.designMode = 'on'</script>""")
                        .with("textbox", "", text("new"))
                        .notes("new"),
                on("an editor of the browser", """
                        <div contenteditable role=textbox aria-label=Editor oninput="note(innerText)">old</div>""")
                        .with("textbox", "Editor", text("new"))
                        .notes("new"),
                on("an editor that writes by itself what is typed", """
                        <div contenteditable role=textbox aria-label=Editor id=e></div><script>let all = '';\
                        e.addEventListener('beforeinput', event => { event.preventDefault(); \
                        all += event.data || ''; e.textContent = all; getSelection().selectAllChildren(e); \
                        getSelection().collapseToEnd(); note(all) })</script>""")
                        .with("textbox", "Editor", text("hello"))
                        .notes("hello"),
                on("an editor that closes brackets", """
                        <textarea aria-label=Code id=f></textarea><script>f.addEventListener('keydown', event => {\
                        if (event.key === '(') { event.preventDefault(); f.setRangeText('()', f.selectionStart, \
                        f.selectionEnd, 'start'); f.selectionStart = f.selectionEnd = f.selectionStart + 1; } });\
                        f.oninput = () => note(f.value)</script>""")
                        .with("textbox", "Code", text("f(x)"))
                        .notes("f(x)"),
                on("an editor that paints what is typed elsewhere", """
                        <div><pre id=p></pre><textarea aria-label=Code id=f style="width:9px;height:9px"></textarea>\
                        </div>\
                        <script>f.oninput = () => { p.textContent += f.value; f.value = ''; \
                        note(p.textContent) }</script>""")
                        .with("textbox", "Code", text("let a"))
                        .notes("let a")
                        .says("took it out of the field"),
                on("a field in a frame", """
                        <iframe name=f srcdoc='<input aria-label=Inner oninput="parent.note(value)">'></iframe>""")
                        .with("textbox", "Inner", text("abc"))
                        .notes("abc"),
                on("a field in a covered frame", """
                        <iframe name=f srcdoc='<input aria-label=Inner oninput="parent.note(value)">'></iframe>\
                        <div role=dialog aria-label=Veil style="position:fixed;inset:0"></div>""")
                        .with("textbox", "Inner", text("abc"))
                        .fails("is covered by dialog \"Veil\""),
                on("a field that is built anew at each letter", """
                        <div id=d></div><script>const draw = value => { d.innerHTML = '<input aria-label=Name>'; \
                        const field = d.firstChild; field.value = value; field.oninput = () => { note(field.value); \
                        const now = field.value; draw(now); d.firstChild.focus(); \
                        d.firstChild.setSelectionRange(now.length, now.length) } }; draw('')</script>""")
                        .with("textbox", "Name", text("abc"))
                        .notes("abc")
                        .says("built the field anew"),
                on("text added to an address of mail", """
                        <input type=email aria-label=Mail value=a@b.c oninput=note(value)>""")
                        .with("textbox", "Mail", field -> new TypeAction(field, "om", false))
                        .notes("a@b.com"),
                on("a field in a closed shadow root", """
                        <div id=h></div><script>h.attachShadow({mode: 'closed'}).innerHTML = \
                        '<input aria-label=Inner value=old oninput="note(value)">';</script>""")
                        .with("textbox", "Inner", text("abc"))
                        .notes("abc"));
    }
}
