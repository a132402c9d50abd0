package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.action.Interaction.on;

import com.aiqaramba.browser.internal.fixture.Pages;
import com.aiqaramba.core.action.DragAction;
import com.aiqaramba.core.action.ElementPoint;
import java.time.Duration;
import java.util.stream.Stream;

/** What is dragged by the mouse. */
final class Drags {
    private static final String BOX = "role=button tabindex=0 style='width:90px;height:40px;background:#ddd'";

    private Drags() {}

    static Stream<Interaction> all() {
        return Stream.of(
                onto(
                                "cards of HTML",
                                "<div aria-label=A draggable=true ondragstart=\"event.dataTransfer.setData('text', "
                                        + "'it')\" " + BOX
                                        + ">A</div><div aria-label=B ondragover=event.preventDefault() "
                                        + "ondrop=\"note(event.dataTransfer.getData('text'))\" " + BOX + ">B</div>")
                        .notes("it"),
                onto(
                                "by the mouse alone",
                                "<div aria-label=A onmousedown=\"window.held = true\" " + BOX + ">A</div>"
                                        + "<div aria-label=B onmousemove=\"if (window.held) more('.')\" "
                                        + "onmouseup=\"if (window.held) note(document.title.length > 2)\" " + BOX
                                        + ">B</div>")
                        .notes("true"),
                onto(
                                "to what is covered",
                                "<div aria-label=A " + BOX + ">A</div><div aria-label=B onmouseup=note(1) "
                                        + BOX
                                        + ">B</div><div style='position:absolute;left:0;top:46px;"
                                        + "width:300px;height:90px;"
                                        + "background:#eee'>veil</div>")
                        .fails("is covered by"),
                onto(
                                "farther than a screen",
                                "<div aria-label=A onmousedown=\"window.held = true\" " + BOX + ">A</div>"
                                        + "<p style=height:2500px></p><div aria-label=B "
                                        + "onmouseup=\"if (window.held) note('far')\" " + BOX + ">B</div>")
                        .notes("far"),
                onto(
                                "to what runs away",
                                "<div aria-label=A onmousedown=\"b.style.marginLeft = '400px'\" " + BOX
                                        + ">A</div><div id=b aria-label=B onmouseup=note(1) " + BOX + ">B</div>")
                        .fails("button \"B\" moves: what was dragged was let go on the page itself instead"),
                onto(
                                "a card of HTML to what runs away",
                                "<div aria-label=A draggable=true ondragstart=\"event.dataTransfer.setData('text', "
                                        + "'it'); setTimeout(() => b.style.marginLeft = '400px')\" " + BOX
                                        + ">A</div><div id=b aria-label=B ondragover=event.preventDefault() "
                                        + "ondrop=note(1) " + BOX + ">B</div>")
                        .fails("moves"),
                onto(
                                "a card of HTML to what takes none",
                                "<div aria-label=A draggable=true " + BOX + ">A</div><div aria-label=B " + BOX
                                        + ">B</div>")
                        .says("the page takes no drop there"),
                onto(
                                "into a frame",
                                "<div aria-label=A onmousedown=\"window.held = true\" " + BOX + ">A</div>"
                                        + "<iframe name=f srcdoc=\"<div aria-label=B onmouseup='if (parent.held) "
                                        + "parent.note(`framed`)' " + BOX + ">B</div>\"></iframe>")
                        .notes("framed"),
                on("a list that is sorted while a row is held", """
                        <ul id=l><li draggable=true>One<li draggable=true>Two<li \
                        draggable=true>Three</ul><script>let held;\
                        l.ondragstart = event => { held = event.target; event.dataTransfer.setData('text', 'x') };\
                        l.ondragover = event => { event.preventDefault(); const over = event.target.closest('li'); \
                        if (over && over !== held) over.after(held) }; l.ondrop = event => event.preventDefault();\
                        l.ondragend = () => note([...l.children].map(row => row.textContent).join())</script>""")
                        .doing(page -> new DragAction(
                                Pages.ref(page, "listitem", "One"), Pages.ref(page, "listitem", "Three")))
                        .notes("Two,Three,One"),
                on(
                                "by an offset",
                                "<div aria-label=A onpointerdown=\"setPointerCapture(event.pointerId);"
                                        + "window.x = event.clientX;window.y = event.clientY\" "
                                        + "onpointerup=\"note((event.clientX - x) + "
                                        + "',' + (event.clientY - y))\" " + BOX + ">A</div>")
                        .with(
                                "button",
                                "A",
                                it -> DragAction.builder(it).by(120, 45).build())
                        .notes("120,45"),
                on(
                                "from one point of a board to another",
                                "<div aria-label=A onmousedown=\"more(Math.round(offsetX(event)))\""
                                        + " onmouseup=\"more(',' + Math.round(offsetX(event)))\" role=button "
                                        + "tabindex=0 "
                                        + "style='width:200px;height:100px;background:#ddd'>A</div><script>"
                                        + "const offsetX = event => event.offsetX</script>")
                        .with(
                                "button",
                                "A",
                                it -> DragAction.builder(it)
                                        .start(new ElementPoint(10, 50))
                                        .to(it, new ElementPoint(90, 50))
                                        .build())
                        .notes("-20,180"),
                on(
                                "after it was held",
                                "<div aria-label=A onmousedown=\"window.t = event.timeStamp\" onmousemove=\"if "
                                        + "(window.t) { note(event.timeStamp - t > 900); t = 0 }\" " + BOX + ">A</div>")
                        .with(
                                "button",
                                "A",
                                it -> DragAction.builder(it)
                                        .by(30, 0)
                                        .hold(Duration.ofSeconds(1))
                                        .build())
                        .notes("true"));
    }

    private static Interaction onto(String what, String html) {
        return on(what, html)
                .doing(page -> new DragAction(Pages.ref(page, "button", "A"), Pages.ref(page, "button", "B")));
    }
}
