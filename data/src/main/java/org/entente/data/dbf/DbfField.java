package org.entente.data.dbf;

/// A field of a record.
///
/// @param name as in the file
/// @param type `C` text, `N` and `F` numbers, `D` dates, `L` truth; others are left out
/// @param offset of its first byte in a record
/// @param length in bytes
record DbfField(String name, char type, int offset, int length) {
    boolean isRead() {
        return "CNFDL".indexOf(type) >= 0;
    }
}
