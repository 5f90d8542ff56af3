#!/bin/sh
# Compiles a benchmark against the built modules and runs it: benchmarks/run.sh AccelerationBenchmark
set -eu
cd "$(dirname "$0")/.."
ejml=$(find "$HOME/.m2/repository/org/ejml" -name '*.jar' | tr '\n' ':')
classes=core/target/classes:numerics/target/classes:models/target/classes:$ejml
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
source=$(find benchmarks -name "$1.java")
"${JAVA_HOME:?}/bin/javac" -cp "$classes" -d "$out" "$source"
class=$(echo "$source" | sed 's|^benchmarks/||; s|\.java$||; s|/|.|g')
"$JAVA_HOME/bin/java" -cp "$out:$classes" "$class"
