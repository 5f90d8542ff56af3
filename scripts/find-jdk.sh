# Sourced by ./entente and ./check. Sets JAVA_HOME to a JDK of at least 25, or says what is missing and exits with 1.
# Looks at ENTENTE_JAVA_HOME, JAVA_HOME, the java on the PATH, then the usual folders of Linux and macOS.

jdk_major() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

jdk_suits() {
    [ -n "$1" ] || return 1
    major=$(jdk_major "$1") || return 1
    [ -n "$major" ] && [ "$major" -ge 25 ]
}

jdk_of_path() {
    found=$(command -v javac 2>/dev/null) || return 0
    # Follow links without readlink -f, which older macOS lacks.
    while [ -h "$found" ]; do
        link=$(ls -ld "$found" | sed 's/.* -> //')
        case $link in
            /*) found=$link ;;
            *) found=$(dirname "$found")/$link ;;
        esac
    done
    dirname "$(dirname "$found")"
}

find_jdk() {
    for candidate in "${ENTENTE_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(jdk_of_path)" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if jdk_suits "$candidate"; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

if ! JAVA_HOME=$(find_jdk); then
    {
        echo "error: Entente needs a JDK of version 25 or later, and none was found."
        echo "  Looked at ENTENTE_JAVA_HOME, JAVA_HOME, the PATH, /usr/lib/jvm, /Library/Java/JavaVirtualMachines and others."
        echo "  Install one (Debian: a temurin-25-jdk or openjdk-25-jdk package; macOS: brew install openjdk),"
        echo "  or point to one: ENTENTE_JAVA_HOME=/path/to/jdk-25 $0"
    } >&2
    exit 1
fi
export JAVA_HOME

# Where no locale is set, Java on Linux cannot name files in anything but ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    '' | C | POSIX) [ "$(uname)" != Linux ] || export LC_ALL=C.UTF-8 ;;
esac

require_maven() {
    if ! command -v mvn >/dev/null 2>&1; then
        {
            echo "error: building Entente needs Maven 3.8.7 or later, and no mvn is on the PATH."
            echo "  Install it (Debian: apt install maven; macOS: brew install maven) and run the same command again."
        } >&2
        exit 1
    fi
    # Maven itself runs on the same JDK: some build tools fail, one silently, when it runs on an older one.
    MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    export MAVEN_OPTS
}
