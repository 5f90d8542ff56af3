package org.entente.data.rdata;

/// The numbers that stand for the types of objects in a serialization, named as in R's sources without the
/// ending `SXP`. Those from 238 on are no types but stand for an object that is known or written otherwise.
final class TypeNumber {
    static final int SYM = 1;
    static final int LIST = 2;
    static final int CLO = 3;
    static final int ENV = 4;
    static final int PROM = 5;
    static final int LANG = 6;
    static final int SPECIAL = 7;
    static final int BUILTIN = 8;
    static final int CHAR = 9;
    static final int LGL = 10;
    static final int INT = 13;
    static final int REAL = 14;
    static final int CPLX = 15;
    static final int STR = 16;
    static final int DOT = 17;
    static final int VEC = 19;
    static final int EXPR = 20;
    static final int BCODE = 21;
    static final int EXTPTR = 22;
    static final int WEAKREF = 23;
    static final int RAW = 24;
    static final int S4 = 25;
    static final int ALTREP = 238;
    static final int ATTRLIST = 239;
    static final int ATTRLANG = 240;
    static final int BASEENV = 241;
    static final int EMPTYENV = 242;
    static final int BCREPREF = 243;
    static final int BCREPDEF = 244;
    static final int PERSIST = 247;
    static final int PACKAGE = 248;
    static final int NAMESPACE = 249;
    static final int BASENAMESPACE = 250;
    static final int MISSINGARG = 251;
    static final int UNBOUNDVALUE = 252;
    static final int GLOBALENV = 253;
    static final int NILVALUE = 254;
    static final int REF = 255;

    private TypeNumber() {}
}
