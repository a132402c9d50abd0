package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.action.Interaction.on;

import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.SelectTextAction;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys in a row, in an element that was named, and texts that are selected. */
final class Keys {
    private Keys() {}

    static Stream<Interaction> all() {
        String list = "<ul role=listbox tabindex=0 aria-label=List onkeydown=\"more(event.key[0])\"><li>x</ul>";
        return Stream.of(
                on("several keys in one go", "<input autofocus aria-label=A value=abc onkeydown=\"more(event.key)\">")
                        .doing(page -> new PressKeysAction("End Backspace*2 x"))
                        .notes("-EndBackspaceBackspacex"),
                on("keys in an element", list)
                        .with("listbox", "List", it -> new PressKeysAction("ArrowDown*3 Enter", Optional.of(it)))
                        .notes("-AAAE"),
                on("keys in an element that takes no focus", "<a href='#x' onfocus=blur()>No</a>" + list)
                        .with("link", "No", it -> new PressKeysAction("Enter", Optional.of(it)))
                        .fails("did not get the focus; nothing was pressed"),
                on("keys that leave the element", "<input aria-label=A onkeydown=more(event.key)><input aria-label=B>")
                        .with("textbox", "A", it -> new PressKeysAction("x Tab", Optional.of(it)))
                        .notes("-xTab")
                        .says("The focus is on textbox \"B\" now."),
                on("keys in a frame", """
                        <iframe name=f srcdoc='<input aria-label=Inner onkeydown="parent.more(event.key)">'>\
                        </iframe>""")
                        .with("textbox", "Inner", it -> new PressKeysAction("a Control+A", Optional.of(it)))
                        .notes("-aControla"),
                on("copied and pasted", "<input aria-label=A value=abc><input aria-label=B oninput=note(value)>")
                        .with("textbox", "A", it -> new PressKeysAction("Control+A Control+C", Optional.of(it)))
                        .with("textbox", "B", it -> new PressKeysAction("Control+V", Optional.of(it)))
                        .notes("abc"),
                on("an unknown key", list)
                        .doing(page -> new PressKeysAction("Enter NoKey"))
                        .fails("Unknown key"),
                on("a part of a text in a field", """
                        <textarea aria-label=A onselect="note(value.slice(selectionStart, selectionEnd))">one \
                        two</textarea>""")
                        .with("textbox", "A", it -> new SelectTextAction("two", Optional.of(it)))
                        .notes("two"),
                on("a part of a text on the page", """
                        <p>one <b>two</b>  three</p><script>document.onselectionchange = () => \
                        note(String(getSelection()).replace(/\\s+/g, ' '))</script>""")
                        .doing(page -> new SelectTextAction("two three", Optional.empty()))
                        .notes("two three"),
                on("a text that the page does not leave selected", """
                        <p>one two</p><script>onmouseup = () => getSelection().removeAllRanges()</script>""")
                        .doing(page -> new SelectTextAction("two", Optional.empty()))
                        .fails("took the selection away"),
                on("a text that stands there twice", "<p>one two</p><p>one three</p>")
                        .doing(page -> new SelectTextAction("one", Optional.empty()))
                        .fails("more than once"),
                on("a text in an editor is replaced by what is typed", """
                        <div contenteditable role=textbox aria-label=E oninput="note(innerText)">good day</div>""")
                        .with("textbox", "E", it -> new SelectTextAction("good", Optional.of(it)))
                        .doing(page -> new PressKeysAction("b a d"))
                        .notes("bad day"));
    }
}
