package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.action.Interaction.on;

import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.action.ScrollAction.Direction;
import java.util.Optional;
import java.util.stream.Stream;

/** What scrolls, and what does not. */
final class Scrolls {
    private Scrolls() {}

    static Stream<Interaction> all() {
        String list = """
                <div id=s onscroll="note(scrollTop > 800 ? 'end' : scrollTop > 50 ? 'down' : scrollLeft > 100 ? \
                'right' : 'little')" style="height:100px;\
                width:200px;overflow:auto"><button>In it</button><p style="height:900px;width:900px">text</p></div>\
                <p style="height:3000px">page</p>""";
        String side = """
                <style>body{margin:0;height:100vh;overflow:hidden;display:flex} nav,main{overflow-y:auto;height:100vh}\
                nav{width:200px} main{flex:1}</style><nav onscroll="note('nav')"><a href="#n">First</a>\
                <p style="height:3000px">nav</p></nav><main onscroll="note('main')">\
                <p style="height:3000px">main</main>""";
        return Stream.of(
                on("a list that something stands in", list)
                        .with("button", "In it", it -> new ScrollAction(Direction.DOWN, Optional.of(it)))
                        .notes("down"),
                on("a list to its end", list)
                        .with("button", "In it", it -> new ScrollAction(Direction.BOTTOM, Optional.of(it)))
                        .notes("end"),
                on("a list to the right", list)
                        .with("button", "In it", it -> new ScrollAction(Direction.RIGHT, Optional.of(it)))
                        .notes("right"),
                on(
                                "a page to its end",
                                "<p style=height:3000px>a<script>onscroll = () => note(scrollY > 2000)</script>")
                        .doing(page -> new ScrollAction(Direction.BOTTOM))
                        .notes("true"),
                on("a sidebar", side)
                        .with("link", "First", it -> new ScrollAction(Direction.DOWN, Optional.of(it)))
                        .notes("nav"),
                on("what fills the middle", side)
                        .doing(page -> new ScrollAction(Direction.DOWN))
                        .notes("main"),
                on("the only thing that scrolls", """
                        <div style="height:60px;overflow:auto;width:100px" onscroll="note('it')">\
                        <p style="height:900px">a\
                        </p></div>""")
                        .doing(page -> new ScrollAction(Direction.DOWN))
                        .notes("it"),
                on("a page that only the wheel turns over", """
                        <style>body{overflow:hidden} section{height:100vh}</style><section>One</section>\
                        <section>Two</section><script>onwheel = event => note(event.deltaY > 0)</script>""")
                        .doing(page -> new ScrollAction(Direction.DOWN))
                        .notes("true")
                        .says("the wheel of the mouse was turned over it"),
                on("the wheel over a number", """
                        <div role=spinbutton tabindex=0 aria-label=Level aria-valuenow=5 \
                        onwheel="note(event.deltaY < 0)">5</div>""")
                        .with("spinbutton", "Level", it -> new ScrollAction(Direction.UP, Optional.of(it)))
                        .notes("true")
                        .says("the wheel"),
                on("a list that grows a little after its end is reached", """
                        <p id=p style="height:2000px">long</p><script>let wait; onscroll = () => { \
                        if (scrollY > 1000) wait ||= setTimeout(() => { p.style.height = '9000px'; \
                        note('more') }, 100) \
                        }</script>""")
                        .doing(page -> new ScrollAction(Direction.BOTTOM))
                        .notes("more"),
                on("a page that scrolls back at once", """
                        <p style="height:3000px">long</p><script>onscroll = () => scrollTo(0, 0)</script>""")
                        .doing(page -> new ScrollAction(Direction.DOWN))
                        .fails("moved back at once"),
                on("a list behind a dialog", list + "<dialog id=d>Wait</dialog><script>d.showModal()</script>")
                        .with("button", "In it", it -> new ScrollAction(Direction.DOWN, Optional.of(it)))
                        .fails("is covered by dialog \"Wait\""),
                on("nothing that scrolls", "<p>short</p>")
                        .doing(page -> new ScrollAction(Direction.DOWN))
                        .says("nothing scrolls there"));
    }
}
