# What the machine must offer, one clear line for each thing that is missing. Sourced, not run.

fail() {
    printf '%s\n' "$1" >&2
    exit 1
}

require_java() {
    local java="${JAVA_HOME:+$JAVA_HOME/bin/}java" version
    command -v "$java" >/dev/null 2>&1 || fail "No JDK found: install a JDK 17 or newer, or set JAVA_HOME."
    version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
    [ "${version%%.*}" -ge 17 ] 2>/dev/null || fail "The JDK is ${version:-unknown}: Staff Home needs 17 or newer."
    command -v "${java}c" >/dev/null 2>&1 || fail "There is a Java runtime but no compiler: install a JDK 17 or newer."
}

require_maven() {
    command -v mvn >/dev/null 2>&1 || fail "No Maven found: install Maven 3.8.6 or newer."
}

require_node() {
    local version
    command -v node >/dev/null 2>&1 || fail "No Node found: install Node 20 or newer."
    version=$(node --version)
    version=${version#v}
    [ "${version%%.*}" -ge 20 ] 2>/dev/null || fail "Node is $version: Staff Home needs 20 or newer."
}

# The browser tests drive Chromium; without a CJK font Chinese shows as boxes.
require_browser() {
    local packages=""
    command -v chromium >/dev/null 2>&1 || packages="chromium"
    fc-list :lang=zh 2>/dev/null | grep -q . || packages="$packages fonts-noto-cjk fontconfig"
    [ -z "$packages" ] && return
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        printf 'Installing%s for the browser tests\n' " $packages"
        # shellcheck disable=SC2086
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages \
            >/dev/null || fail "Could not install what the browser tests need: apt-get install $packages"
    else
        fail "The browser tests need: sudo apt-get install $packages"
    fi
}
