package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.action.Interaction.on;

import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.UploadAction;
import java.util.List;
import java.util.stream.Stream;

/** Files that are chosen, in whatever way a page asks for them. */
final class Uploads {
    private static final String NAMES = "[...this.files].map(file => file.name).join()";

    private Uploads() {}

    static Stream<Interaction> all() {
        return Stream.of(
                on("several files", "<input type=file multiple aria-label=Files onchange=\"note(" + NAMES + ")\">")
                        .with("button", "Files", it -> new UploadAction(it, List.of("one.txt", "two.txt")))
                        .notes("one.txt,two.txt"),
                on(
                                "a hidden field behind a dialog",
                                "<label>File<input type=file style=\"opacity:0;width:1px\" onchange=note(1)></label>"
                                        + "<dialog id=d>Wait</dialog><script>d.showModal()</script>")
                        .with("button", "File", it -> new UploadAction(it, "one.txt"))
                        .fails("is covered by dialog \"Wait\""),
                on("a field that is emptied at once", "<input type=file aria-label=File onchange=\"value = ''\">")
                        .with("button", "File", it -> new UploadAction(it, "one.txt"))
                        .says("emptied the field at once"),
                on("several files where one is taken", "<input type=file aria-label=File onchange=note(1)>")
                        .with("button", "File", it -> new UploadAction(it, List.of("one.txt", "two.txt")))
                        .fails("takes one file at a time"),
                on("a button that makes a field", """
                        <button onclick="const i = document.createElement('input'); i.type = 'file'; \
                        i.onchange = () => note('made ' + i.files[0].name); i.click()">Choose</button>""")
                        .with("button", "Choose", it -> new UploadAction(it, "one.txt"))
                        .notes("made one.txt"),
                on(
                                "a button that uses a hidden field",
                                "<button onclick=h.click()>Choose</button><input id=h type=file "
                                        + "hidden onchange=\"note('hidden ' + " + NAMES + ")\">")
                        .with("button", "Choose", it -> new UploadAction(it, "two.txt"))
                        .notes("hidden two.txt"),
                on("a button that asks later", """
                        <button onclick="setTimeout(() => { const i = document.createElement('input'); \
                        i.type = 'file'; \
                        i.onchange = () => note(i.files[0].name); \
                        i.showPicker ? i.click() : 0 }, 200)">Choose</button>""")
                        .with("button", "Choose", it -> new UploadAction(it, "one.txt"))
                        .notes("one.txt"),
                on("a button that asks the browser", """
                        <button onclick="showOpenFilePicker().then(async found => note('picked ' + \
                        (await found[0].getFile()).name))">Open</button>""")
                        .with("button", "Open", it -> new UploadAction(it, "one.txt"))
                        .notes("picked one.txt"),
                on("a place for dropped files", """
                        <div id=z tabindex=0 role=button style="width:200px;height:50px">Drop here</div><script>\
                        z.ondragover = event => event.preventDefault(); z.ondrop = event => { event.preventDefault(); \
                        note('dropped ' + [...event.dataTransfer.files].map(file => file.name)) }</script>""")
                        .with("button", "Drop here", it -> new UploadAction(it, List.of("one.txt", "two.txt")))
                        .notes("dropped one.txt,two.txt")
                        .says("dropped on it"),
                on("a button that takes no files", "<button onclick=more(1)>Save</button>")
                        .with("button", "Save", it -> new UploadAction(it, "one.txt"))
                        .notes("-1")
                        .fails("neither asks for a file nor takes a dropped one"),
                on(
                                "a click that asks for a file tells it",
                                "<button onclick=h.click()>Choose</button>" + "<input id=h type=file hidden>")
                        .with("button", "Choose", ClickAction::new)
                        .says("asks for a file: use upload_file"),
                on("a label in a shadow root", """
                        <div id=h></div><script>h.attachShadow({mode: 'open'}).innerHTML = '<label>Shadow <input \
                        type=file style="display:none" onchange="note(this.files[0].name)"></label>'</script>""")
                        .with("button", "Shadow", it -> new UploadAction(it, "one.txt"))
                        .notes("one.txt"));
    }
}
