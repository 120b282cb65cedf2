# SPDX-License-Identifier: MIT
# Configures and builds a preset. Sourced, not run; the working folder is the top of the tree.

# build PRESET [TARGET…] - says little unless something fails
build() {
    local preset=$1 log=build/$1/configure.log
    local -a options=()
    shift
    if type -P ccache >/dev/null; then options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
    mkdir -p "build/$preset"
    if ! cmake --preset "$preset" "${options[@]}" >"$log" 2>&1; then
        cat "$log" >&2
        say "could not configure the $preset build."
        exit 1
    fi
    cmake --build --preset "$preset" ${1:+--target "$@"} || {
        say "could not build $preset."
        exit 1
    }
}
