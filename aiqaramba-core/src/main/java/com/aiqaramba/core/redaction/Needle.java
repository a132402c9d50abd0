package com.aiqaramba.core.redaction;

/**
 * One form of a secret that is searched for as it stands.
 *
 * @param text its characters, folded unless it is exact
 * @param secret which secret it belongs to
 * @param exact whether upper and lower case differ
 * @param dense whether it is searched for in texts without gaps, as which it is written itself
 * @param bounded whether a letter or digit on either side makes it a part of something else
 */
record Needle(String text, int secret, boolean exact, boolean dense, boolean bounded) {
    Needle {
        text = exact ? text : Folding.fold(text);
    }

    boolean stands(char[] text, int length, int start) {
        int end = start + this.text.length();
        return !(exact && differs(text, start))
                && !(bounded && (isWord(text, length, start - 1) || isWord(text, length, end)));
    }

    private boolean differs(char[] other, int start) {
        for (int i = 0; i < text.length(); i++) {
            if (Folding.space(text.charAt(i)) != Folding.space(other[start + i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char[] text, int length, int at) {
        return at >= 0 && at < length && Character.isLetterOrDigit(text[at]);
    }
}
