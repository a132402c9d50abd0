package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.FramePath;

/**
 * Place of the mouse.
 *
 * @param path the frame in whose viewport it is measured
 * @param x CSS pixels from the left
 * @param y CSS pixels from above
 */
record MousePlace(FramePath path, int x, int y) {
    MousePlace by(int right, int down) {
        return new MousePlace(path, x + right, y + down);
    }
}
