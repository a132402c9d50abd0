package com.aiqaramba.browser.internal.process;

import java.io.IOException;
import java.nio.file.Path;

/** A program that opens a browser and waits for its end. */
final class BrowserOwner {
    private BrowserOwner() {}

    public static void main(String[] folder) throws InterruptedException, IOException {
        BrowserProcess browser = new TestBrowsers(Path.of(folder[0])).start();
        System.out.println("open");
        if (System.in.read() < 0) {
            browser.close();
        }
    }
}
