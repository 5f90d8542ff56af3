#!/bin/sh
# Compiles a benchmark against the built program and runs it: ./entente version && benchmarks/run.sh ImportBenchmark
set -eu
cd "$(dirname "$0")/.."
. scripts/find-jdk.sh
classes="app/target/entente-app.jar:app/target/lib/*"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
source=$(find benchmarks -name "$1.java")
"$JAVA_HOME/bin/javac" -cp "$classes" -d "$out" "$source"
class=$(echo "$source" | sed 's|^benchmarks/||; s|\.java$||; s|/|.|g')
"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$out:$classes" "$class"
