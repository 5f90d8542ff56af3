package org.entente.data.excel;

import java.util.Arrays;

/// The texts of one row, from the first column; used again for the next row.
final class RowCells {
    private String[] texts = new String[16];
    private int width;

    RowCells() {
        Arrays.fill(texts, "");
    }

    void clear() {
        Arrays.fill(texts, 0, width, "");
        width = 0;
    }

    void set(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= texts.length) {
            int old = texts.length;
            texts = Arrays.copyOf(texts, Math.max(column + 1, 2 * old));
            Arrays.fill(texts, old, texts.length, "");
        }
        texts[column] = text;
        width = Math.max(width, column + 1);
    }

    int width() {
        return width;
    }

    String text(int column) {
        return column < width ? texts[column] : "";
    }
}
