package com.aiqaramba.browser.internal.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that opens browsers in a folder; at the end of its input it begins to close one and exits. Arguments: the
 * folder, how many browsers, and whether they run in namespaces where there are any.
 */
final class BrowserOwner {
    private BrowserOwner() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        Path folder = Path.of(arguments[0]);
        TestBrowsers browsers = TestBrowsers.in(folder, Boolean.parseBoolean(arguments[2]));
        List<BrowserProcess> opened = new ArrayList<>();
        while (opened.size() < Integer.parseInt(arguments[1])) {
            opened.add(browsers.start());
        }
        System.out.println("open");
        if (System.in.read() < 0) {
            Thread closing = new Thread(opened.get(0)::close);
            closing.setDaemon(true);
            closing.start();
            System.exit(0);
        }
    }
}
