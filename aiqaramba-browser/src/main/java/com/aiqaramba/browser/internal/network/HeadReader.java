package com.aiqaramba.browser.internal.network;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reader of the head of a message as it was sent, the empty line at its end included. Takes nothing apart. */
final class HeadReader {
    private HeadReader() {}

    /**
     * Reads a head.
     *
     * @return its bytes as characters; empty when nothing came at all
     * @throws Rejection when it is too long
     * @throws EOFException when it stops in the middle
     */
    static String read(InputStream in, int longest) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!isWhole(head)) {
            int next = in.read();
            if (next < 0 && head.length() > 0) {
                throw new EOFException("The head of a message ended before it was whole.");
            }
            if (next < 0) {
                return "";
            }
            if (head.length() == longest) {
                throw Rejection.tooLong("its head has more than " + longest + " bytes");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static boolean isWhole(CharSequence head) {
        int end = head.length();
        return end >= 2
                && head.charAt(end - 1) == '\n'
                && (head.charAt(end - 2) == '\n'
                        || (end >= 3 && head.charAt(end - 2) == '\r' && head.charAt(end - 3) == '\n'));
    }
}
