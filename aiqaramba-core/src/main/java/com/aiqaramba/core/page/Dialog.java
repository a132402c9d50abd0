package com.aiqaramba.core.page;

/**
 * Open JavaScript dialog (alert, confirm, prompt). While it is open the page does not react. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Dialog permits DialogData {
    /**
     * Returns a dialog.
     *
     * @param message the text of the dialog
     * @return the dialog
     */
    static Dialog of(String message) {
        return new DialogData(message);
    }

    /** {@return the text of the dialog} */
    String message();
}

record DialogData(String message) implements Dialog {}
