package org.entente.data.rdata;

import java.util.List;
import java.util.Map;

/// An object of R: what it is made of, and what is attached to it.
record RValue(RContent content, Map<String, RValue> attributes) {
    static final RValue NOTHING = new RValue(new RContent.Nothing(), Map.of());

    static RValue of(RContent content) {
        return new RValue(content, Map.of());
    }

    static RValue opaque(String kind) {
        return of(new RContent.Opaque(kind));
    }

    /// The texts of an attribute, empty if there is none or it holds something else.
    List<String> texts(String attribute) {
        RValue value = attributes.get(attribute);
        return value != null && value.content instanceof RVector.OfText texts ? texts.list() : List.of();
    }

    boolean inherits(String className) {
        return texts("class").contains(className);
    }

    boolean isDataFrame() {
        return content instanceof RVector.Values && inherits("data.frame");
    }

    /// Whether it has two dimensions and cells that a table can hold.
    boolean isMatrix() {
        return content instanceof RVector vector
                && !(vector instanceof RVector.Values)
                && !(vector instanceof RVector.Unread)
                && attributes.get("dim") instanceof RValue dim
                && dim.content instanceof RVector sizes
                && sizes.length() == 2;
    }

    /// What to call it in a message, such as `list of 3` or `object of class lm`.
    String description() {
        List<String> classes = texts("class");
        if (isDataFrame()) {
            return "data frame";
        }
        if (!classes.isEmpty()) {
            return "object of class " + String.join("/", classes);
        }
        if (content instanceof RVector
                && attributes.get("dim") instanceof RValue dim
                && dim.content instanceof RVector sizes) {
            return sizes.length() == 2 ? "matrix" : "array with %d dimensions".formatted(sizes.length());
        }
        return content.kind();
    }
}
