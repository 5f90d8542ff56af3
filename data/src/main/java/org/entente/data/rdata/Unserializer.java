package org.entente.data.rdata;

import static org.entente.data.rdata.TypeNumber.ALTREP;
import static org.entente.data.rdata.TypeNumber.ATTRLANG;
import static org.entente.data.rdata.TypeNumber.ATTRLIST;
import static org.entente.data.rdata.TypeNumber.BASEENV;
import static org.entente.data.rdata.TypeNumber.BASENAMESPACE;
import static org.entente.data.rdata.TypeNumber.BCODE;
import static org.entente.data.rdata.TypeNumber.BCREPDEF;
import static org.entente.data.rdata.TypeNumber.BCREPREF;
import static org.entente.data.rdata.TypeNumber.BUILTIN;
import static org.entente.data.rdata.TypeNumber.CHAR;
import static org.entente.data.rdata.TypeNumber.CLO;
import static org.entente.data.rdata.TypeNumber.CPLX;
import static org.entente.data.rdata.TypeNumber.DOT;
import static org.entente.data.rdata.TypeNumber.EMPTYENV;
import static org.entente.data.rdata.TypeNumber.ENV;
import static org.entente.data.rdata.TypeNumber.EXPR;
import static org.entente.data.rdata.TypeNumber.EXTPTR;
import static org.entente.data.rdata.TypeNumber.GLOBALENV;
import static org.entente.data.rdata.TypeNumber.INT;
import static org.entente.data.rdata.TypeNumber.LANG;
import static org.entente.data.rdata.TypeNumber.LGL;
import static org.entente.data.rdata.TypeNumber.LIST;
import static org.entente.data.rdata.TypeNumber.MISSINGARG;
import static org.entente.data.rdata.TypeNumber.NAMESPACE;
import static org.entente.data.rdata.TypeNumber.NILVALUE;
import static org.entente.data.rdata.TypeNumber.PACKAGE;
import static org.entente.data.rdata.TypeNumber.PERSIST;
import static org.entente.data.rdata.TypeNumber.PROM;
import static org.entente.data.rdata.TypeNumber.RAW;
import static org.entente.data.rdata.TypeNumber.REAL;
import static org.entente.data.rdata.TypeNumber.REF;
import static org.entente.data.rdata.TypeNumber.S4;
import static org.entente.data.rdata.TypeNumber.SPECIAL;
import static org.entente.data.rdata.TypeNumber.STR;
import static org.entente.data.rdata.TypeNumber.SYM;
import static org.entente.data.rdata.TypeNumber.UNBOUNDVALUE;
import static org.entente.data.rdata.TypeNumber.VEC;
import static org.entente.data.rdata.TypeNumber.WEAKREF;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.problem.ProblemException;
import org.entente.data.rdata.RContent.Nothing;
import org.entente.data.rdata.RContent.Opaque;
import org.entente.data.rdata.RContent.Pairs;
import org.entente.data.rdata.RContent.Pairs.Pair;
import org.entente.data.rdata.RContent.Symbol;
import org.entente.data.table.UnpackLimit;
import org.jspecify.annotations.Nullable;

/// Reads one serialized object. Arrays grow as the elements arrive, and the depth of nesting is limited, so a
/// damaged length costs no memory and a damaged structure no stack.
final class Unserializer {
    private static final int HAS_ATTRIBUTES = 1 << 9;
    private static final int HAS_TAG = 1 << 10;
    private static final int LEVELS_SHIFT = 12;

    private static final int DEEPEST = 500;

    /// About what the objects that stand for one item take up in memory, beside its elements.
    private static final int MEMORY_OF_ITEM = 80;

    private static final RValue ENVIRONMENT = RValue.opaque("environment");
    private static final RValue EMPTY = RValue.opaque("empty argument");

    private final Words words;
    private final RText texts;
    private final UnpackLimit limit;
    private final RProblems problems;
    private final List<RValue> references = new ArrayList<>();

    Unserializer(Words words, RText texts, UnpackLimit limit, RProblems problems) {
        this.words = words;
        this.texts = texts;
        this.limit = limit;
        this.problems = problems;
    }

    RValue read() throws IOException {
        return item(0);
    }

    private RValue item(int depth) throws IOException {
        return item(words.integer(), depth);
    }

    private RValue item(int flags, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw problems.unsupported(
                    "an object in the file is nested more than %d levels deep".formatted(DEEPEST),
                    "In R, save the data frame alone: saveRDS(x, \"table.rds\").");
        }
        return switch (flags & 0xff) {
            case NILVALUE -> RValue.NOTHING;
            case EMPTYENV, BASEENV, GLOBALENV, BASENAMESPACE -> ENVIRONMENT;
            case UNBOUNDVALUE, MISSINGARG -> EMPTY;
            case REF -> reference(flags);
            case SYM -> referable(RValue.of(new Symbol(characters(depth))));
            case PERSIST, PACKAGE, NAMESPACE -> names(depth);
            case ENV -> environment(depth);
            case ALTREP -> shortForm(depth);
            case LIST, LANG, CLO, PROM, DOT -> pairs(flags, depth);
            default -> attributed(content(flags, depth), flags, depth);
        };
    }

    private RValue attributed(RContent content, int flags, int depth) throws IOException {
        limit.count(MEMORY_OF_ITEM);
        boolean has = (flags & HAS_ATTRIBUTES) != 0;
        return new RValue(content, has ? attributes(item(depth + 1)) : Map.of());
    }

    private RContent content(int flags, int depth) throws IOException {
        return switch (flags & 0xff) {
            case LGL -> new RVector.Logicals(words.integers(length()));
            case INT -> new RVector.Integers(words.integers(length()));
            case REAL -> new RVector.Reals(words.realBits(length()));
            case STR -> texts(length());
            case VEC -> new RVector.Values(values(length(), depth));
            case EXPR -> expression(depth);
            case CPLX -> complex();
            case RAW -> raw();
            case CHAR -> stray(flags);
            case SPECIAL, BUILTIN -> primitive();
            case BCODE -> code(depth);
            case EXTPTR -> pointer(depth);
            case WEAKREF -> referable(RValue.opaque("reference")).content();
            case S4 -> new Opaque("S4 object");
            default -> throw damaged("there is no type of number %d in R".formatted(flags & 0xff));
        };
    }

    private Map<String, RValue> attributes(RValue list) {
        if (list.content() instanceof Nothing) {
            return Map.of();
        }
        if (!(list.content() instanceof Pairs pairs)) {
            throw damaged("a %s stands where attributes should".formatted(list.description()));
        }
        Map<String, RValue> attributes = new LinkedHashMap<>();
        pairs.pairs().forEach(pair -> attributes.put(pair.tag(), pair.value()));
        return Collections.unmodifiableMap(attributes);
    }

    private RValue reference(int flags) throws IOException {
        int packed = flags >> 8;
        int index = packed == 0 ? words.integer() : packed;
        if (index < 1 || index > references.size()) {
            throw damaged("a reference to object %d of %d".formatted(index, references.size()));
        }
        return references.get(index - 1);
    }

    private RValue referable(RValue value) {
        limit.count(MEMORY_OF_ITEM);
        references.add(value);
        return value;
    }

    /// The name of a namespace or a package.
    private RValue names(int depth) throws IOException {
        if (words.integer() != 0) {
            throw damaged("names in a list of names");
        }
        int length = length();
        for (int i = 0; i < length; i++) {
            item(depth + 1);
        }
        return referable(ENVIRONMENT);
    }

    /// Enclosure, frame, hash table, attributes; it may refer to itself.
    private RValue environment(int depth) throws IOException {
        words.integer();
        referable(ENVIRONMENT);
        for (int part = 0; part < 4; part++) {
            item(depth + 1);
        }
        return ENVIRONMENT;
    }

    private RValue shortForm(int depth) throws IOException {
        RValue info = item(depth + 1);
        RValue state = item(depth + 1);
        Map<String, RValue> attributes = attributes(item(depth + 1));
        limit.count(MEMORY_OF_ITEM);
        String className = info.content() instanceof Pairs pairs
                        && pairs.at(0) instanceof RValue first
                        && first.content() instanceof Symbol symbol
                ? symbol.name()
                : "";
        RContent content = ShortForm.content(className, state, limit)
                .orElseThrow(() -> damaged("a vector of class '%s' is not what it should be".formatted(className)));
        return new RValue(content, attributes);
    }

    /// A chain of pairs, read in a loop since it may be long. What is code is read over.
    private RValue pairs(int firstFlags, int depth) throws IOException {
        int type = firstFlags & 0xff;
        List<Pair> pairs = new ArrayList<>();
        Map<String, RValue> attributes = Map.of();
        int flags = firstFlags;
        boolean first = true;
        while (type == LIST ? (flags & 0xff) == LIST : isDotted(flags & 0xff)) {
            boolean has = (flags & HAS_ATTRIBUTES) != 0;
            Map<String, RValue> own = has ? attributes(item(depth + 1)) : Map.of();
            attributes = first ? own : attributes;
            first = false;
            RValue tag = (flags & HAS_TAG) != 0 ? item(depth + 1) : RValue.NOTHING;
            RValue value = item(depth + 1);
            if (type == LIST) {
                limit.count(MEMORY_OF_ITEM);
                pairs.add(new Pair(tag.content() instanceof Symbol symbol ? symbol.name() : "", value));
            }
            flags = words.integer();
        }
        if ((flags & 0xff) != NILVALUE) {
            RValue tail = item(flags, depth + 1);
            pairs.add(new Pair("", tail));
        }
        RContent content = type == LIST ? new Pairs(pairs) : new Opaque(kind(type));
        return new RValue(content, attributes);
    }

    private static boolean isDotted(int type) {
        return type == LIST || type == LANG || type == CLO || type == PROM || type == DOT;
    }

    private static String kind(int type) {
        return type == CLO ? "function" : "call";
    }

    private RContent pointer(int depth) throws IOException {
        RValue pointer = referable(RValue.opaque("pointer"));
        item(depth + 1);
        item(depth + 1);
        return pointer.content();
    }

    private RContent primitive() throws IOException {
        words.text(checked(words.integer()));
        return new Opaque("function");
    }

    private RContent expression(int depth) throws IOException {
        int length = length();
        for (int i = 0; i < length; i++) {
            item(depth + 1);
        }
        return new Opaque("expression");
    }

    private RContent complex() throws IOException {
        int length = length();
        for (int i = 0; i < length; i++) {
            words.realBits();
            words.realBits();
        }
        return new RVector.Unread("complex numbers", length);
    }

    private RContent raw() throws IOException {
        int length = length();
        for (int i = 0; i < length; i++) {
            words.raw();
        }
        return new RVector.Unread("raw bytes", length);
    }

    /// A text outside a vector of texts; only names of symbols are, and they are read elsewhere.
    private RContent stray(int flags) throws IOException {
        readText(flags);
        return new Opaque("text");
    }

    private RContent code(int depth) throws IOException {
        int repeated = words.integer();
        if (repeated < 0) {
            throw damaged("%d repeated parts of code".formatted(repeated));
        }
        codeBody(depth + 1);
        return new Opaque("code");
    }

    private void codeBody(int depth) throws IOException {
        item(depth);
        int constants = words.integer();
        for (int i = 0; i < constants; i++) {
            int type = words.integer();
            switch (type) {
                case BCODE -> codeBody(deeper(depth));
                case LANG, LIST, BCREPDEF, BCREPREF, ATTRLANG, ATTRLIST -> codePart(type, depth);
                default -> item(depth + 1);
            }
        }
    }

    private void codePart(int firstType, int depth) throws IOException {
        int type = firstType;
        while (true) {
            if (type == BCREPREF) {
                words.integer();
                return;
            }
            if (type == BCREPDEF) {
                words.integer();
                type = words.integer();
            }
            boolean hasAttributes = type == ATTRLANG || type == ATTRLIST;
            if (!hasAttributes && type != LANG && type != LIST) {
                item(depth + 1);
                return;
            }
            if (hasAttributes) {
                item(depth + 1);
            }
            item(depth + 1);
            codePart(words.integer(), deeper(depth));
            type = words.integer();
        }
    }

    private int deeper(int depth) {
        if (depth >= DEEPEST) {
            throw problems.unsupported(
                    "a function in the file is nested more than %d levels deep".formatted(DEEPEST),
                    "In R, save the data frame alone: saveRDS(x, \"table.rds\").");
        }
        return depth + 1;
    }

    private int length() throws IOException {
        int length = words.integer();
        if (length == -1) {
            throw problems.unsupported(
                    "a vector in the file has more than %d elements".formatted(Integer.MAX_VALUE),
                    "In R, save it in parts.");
        }
        return checked(length);
    }

    private int checked(int length) {
        if (length < 0) {
            throw damaged("a length of %d".formatted(length));
        }
        return length;
    }

    private RValue[] values(int length, int depth) throws IOException {
        RValue[] values = new RValue[Math.min(length, Words.CHUNK)];
        for (int i = 0; i < length; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, Words.grown(i, length));
            }
            values[i] = item(depth + 1);
        }
        return values;
    }

    private RVector.Texts texts(int length) throws IOException {
        String[] values = new String[Math.min(length, Words.CHUNK)];
        BitSet missing = new BitSet();
        for (int i = 0; i < length; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, Words.grown(i, length));
            }
            int flags = words.integer();
            String text = (flags & 0xff) == CHAR ? readText(flags) : wrongText();
            missing.set(i, text == null);
            values[i] = text == null ? "" : text;
        }
        return new RVector.Texts(values, missing);
    }

    private String wrongText() {
        throw damaged("something else stands where a text should");
    }

    private String characters(int depth) throws IOException {
        int flags = words.integer();
        String text = (flags & 0xff) == CHAR ? readText(flags) : wrongText();
        return text == null ? "NA" : text;
    }

    /// A text, or null where it is `NA`.
    private @Nullable String readText(int flags) throws IOException {
        int length = words.integer();
        if (length == -1) {
            return null;
        }
        String text = texts.decode(words.text(checked(length)), flags >> LEVELS_SHIFT);
        if ((flags & HAS_ATTRIBUTES) != 0) {
            item(DEEPEST);
        }
        return text;
    }

    private ProblemException damaged(String what) {
        return problems.damaged(what, words.position());
    }
}
