package com.aiqaramba.video.internal.h264;

/** A square of 16 x 16 pixels, coded without any other picture. */
record Macroblock(int column, int row, Component luma, Component blue, Component red) {
    /** Predicted by means, which is the third of four ways for brightness and the first for colour differences. */
    private static final int BY_MEANS = 2;

    static Macroblock of(Yuv source, Yuv decoded, int column, int row) {
        return new Macroblock(
                column,
                row,
                Component.luma(source.luma, decoded.luma, column, row),
                Component.chroma(source.blue, decoded.blue, column, row),
                Component.chroma(source.red, decoded.red, column, row));
    }

    /** Returns what it says of colour differences beyond their prediction: 0 nothing, 1 means, 2 details too. */
    int chromaKind() {
        if (blue.hasDetails() || red.hasDetails()) {
            return 2;
        }
        return blue.hasMeans() || red.hasMeans() ? 1 : 0;
    }

    /** The number of its type in a slice of key frames; in one of others 5 comes before. */
    int type() {
        return 1 + BY_MEANS + 4 * chromaKind() + (luma.hasDetails() ? 12 : 0);
    }

    void decode() {
        luma.decode();
        blue.decode();
        red.decode();
    }
}
