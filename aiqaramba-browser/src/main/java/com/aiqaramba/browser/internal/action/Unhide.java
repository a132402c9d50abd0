package com.aiqaramba.browser.internal.action;

/** Way to what shows, or reacts to the mouse, only while the mouse is over what it stands in. */
record Unhide(Aim aim, Mouse mouse) {
    /** Puts the mouse there if an element may be such. */
    void tryOn(ReadyElement target) throws InterruptedException {
        if (target.state().anchored()) {
            Aim.Result anchor = aim.at(target);
            if (anchor.cover().isEmpty()) {
                mouse.move(anchor.place());
            }
        }
    }
}
