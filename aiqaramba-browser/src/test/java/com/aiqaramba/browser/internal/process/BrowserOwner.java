package com.aiqaramba.browser.internal.process;

import java.io.IOException;
import java.nio.file.Path;

/** A program that opens a browser; at the end of its input it begins to close it and exits. */
final class BrowserOwner {
    private BrowserOwner() {}

    public static void main(String[] folder) throws InterruptedException, IOException {
        BrowserProcess browser = new TestBrowsers(Path.of(folder[0])).start();
        System.out.println("open");
        if (System.in.read() < 0) {
            Thread closing = new Thread(browser::close);
            closing.setDaemon(true);
            closing.start();
            System.exit(0);
        }
    }
}
