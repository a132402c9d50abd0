package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.action.BrowserAction;

/**
 * Action that the run performed.
 *
 * @param url the address of the page on which it was performed
 * @param document the document there, empty when it is not known
 */
record Deed(BrowserAction action, String url, String document) {}
