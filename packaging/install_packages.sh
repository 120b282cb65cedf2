# SPDX-License-Identifier: MIT
# Installs what is missing, and only that, after saying what it is. Sourced, not run.

# say SENTENCE… - to the person, apart from the output of what we call
say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

# on_a_persons_machine - true where a desktop that is in use could be disturbed by a second notification server
on_a_persons_machine() { [[ -z ${CI:-} && -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; }

# missing_packages PACKAGE… - prints those that are not installed
missing_packages() {
    local installed package
    type -P dpkg-query >/dev/null || { printf '%s\n' "$@"; return; }
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p')
    for package; do
        grep -qxF -- "$package" <<<"$installed" || printf '%s\n' "$package"
    done | sort -u
}

# as_root COMMAND…
as_root() {
    if [[ $(id -u) == 0 ]]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# install_packages PACKAGE… - returns at once when nothing is missing; ends the script when it cannot install
install_packages() {
    local -a missing
    # Names have no blanks. No <(…) here or elsewhere: a bare chroot has no /dev/fd.
    missing=($(missing_packages "$@"))
    ((${#missing[@]})) || return 0
    if ! type -P apt-get dpkg-query >/dev/null; then
        say "this system has no apt-get. Install what these Debian packages hold, then call again with --no-install:"
        printf '  %s\n' "${missing[@]}" >&2
        exit 1
    fi
    say "installing ${#missing[@]} missing packages:"
    printf '  %s\n' "${missing[@]}" >&2
    if [[ $(id -u) != 0 ]] && ! type -P sudo >/dev/null; then
        say "that needs root or sudo. As root, run: apt-get install --no-install-recommends ${missing[*]}"
        exit 1
    fi
    as_root apt-get update -q >&2 &&
        as_root apt-get install -y -q --no-install-recommends -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 "${missing[@]}" >&2 || {
        say "apt-get could not install them; its message is above."
        exit 1
    }
}

# available_packages PACKAGE… - prints those this release of Debian has (after an apt-get update)
available_packages() {
    local package
    for package; do
        [[ -z $(apt-cache --quiet=2 madison "$package" 2>/dev/null) ]] || printf '%s\n' "$package"
    done
}
