package com.aiqaramba.verification.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Processor time of a look for each element of a page, while pages of one kind grow. */
final class Growth {
    private static final int[] ELEMENTS = {100, 1_000, 10_000};
    private static final double NANOS = 1e3;

    /** Rows, items, cards with a badge on them, and fields: 20 elements each time. */
    private static final String PAGE = """
            <!doctype html><meta charset=utf-8><style>.card { position: relative; background: #eee; padding: 4px }
            .badge { position: absolute; right: 0; top: 0; background: #fff }</style>
            <script>for (let i = 0; i < %d; i++) document.write(`<table><tr><td>Name ${i}<td>${i}<td>\
            <button>Delete</button></table><ul><li>Item ${i} <a href=/${i}>Open</a><li>Other</ul>\
            <div class=card><h3>Card ${i}</h3><p>Words of it</p><b class=badge>${i}</b><button>Buy</button></div>\
            <label for=f${i}>Field ${i}</label><input id=f${i}><p>And <em>so</em> on</p>`)</script>""";

    private static final int OF_ONE = 20;

    private Growth() {}

    /** Prints what a look costs at each size. */
    static void print(OwnLooks looks) throws InterruptedException {
        double smallest = 0;
        for (int elements : ELEMENTS) {
            double each = costOfOne(looks, elements);
            smallest = smallest == 0 ? each : smallest;
            System.out.printf(
                    Locale.ROOT,
                    "%,6d elements: %.0f us of processor time each, %.2f of what one of %d costs%n",
                    elements,
                    each,
                    each / smallest,
                    ELEMENTS[0]);
        }
    }

    private static double costOfOne(OwnLooks looks, int elements) throws InterruptedException {
        byte[] page = PAGE.formatted(elements / OF_ONE).getBytes(StandardCharsets.UTF_8);
        looks.open("data:text/html;base64," + Base64.getEncoder().encodeToString(page));
        int times = Math.max(5, 2_000 / elements);
        looks.look(times);
        long before = looks.processorTime();
        looks.look(times);
        return (looks.processorTime() - before) / NANOS / times / elements;
    }
}
