# Sourced by the scripts beside it, from the root of the checkout.
# shellcheck shell=bash
ROOT=$PWD
PYTHON=${KACHIN_PYTHON:-$ROOT/.venv/bin/python}
DATA="$ROOT/resources/data/kachin_corridors.gpkg"
# pyproj in a virtual environment does not find Debian's PROJ data by itself.
export PROJ_DATA=${PROJ_DATA:-/usr/share/proj}
export LC_ALL=${LC_ALL:-C.UTF-8} PYTHONDONTWRITEBYTECODE=1 HYPOTHESIS_STORAGE_DIRECTORY="$ROOT/build/hypothesis"

fail() {
    echo "$*" >&2
    exit 1
}

# Through sudo the checkout would fill with files of root's, on which the user's own next run fails.
if [ "$(id -u)" -eq 0 ] && [ -n "${SUDO_USER:-}" ] && [ "$SUDO_USER" != root ]; then
    fail "Run $0 as $SUDO_USER, without sudo: it calls sudo itself for the system packages, and for nothing else." \
        "If files here already belong to root: sudo chown -R $SUDO_USER: ${ROOT@Q}"
fi

# What root left behind, by an older version through sudo for instance: pip, git and the build would each fail on it in
# their own words, and the message would name no way out.
refuse_files_of_root() {
    local found mend
    [ "$(id -u)" -ne 0 ] || return 0
    found=$(find "$ROOT" -user root ! -writable -print -quit 2>/dev/null)
    [ -n "$found" ] || return 0
    mend="chown -R $(id -un 2>/dev/null || id -u): ${ROOT@Q}"
    if command -v sudo >/dev/null; then mend="sudo $mend"; else mend="su -c ${mend@Q}"; fi
    fail "$found belongs to root, and you cannot change it. Some script was run here as root. Give the checkout back to" \
        "yourself, then run $0 again: $mend"
}
refuse_files_of_root

# metadata KEY: the value of a key of metadata.txt.
metadata() {
    sed -n "s/^$1=//p" metadata.txt
}

# in_parallel COMMAND...: with pytest in as many processes as there are processors, where pytest-xdist is there; one that is
# done takes over from the others.
in_parallel() {
    local several=""
    "$PYTHON" -c 'import xdist' 2>/dev/null && several="-n auto --dist worksteal"
    PYTEST_ADDOPTS="$several ${PYTEST_ADDOPTS:-}" "$@"
}

# build_data: makes the GeoPackage, unless it is newer than all that it is made from.
build_data() {
    if [ -f "$DATA" ] &&
        [ -z "$(find resources/data/sources scripts/build-data scripts/build_data core -type f ! -name '*.pyc' -newer "$DATA" -print -quit)" ]; then
        return
    fi
    scripts/build-data
}

# build_help: makes the guide, unless it is newer than all that it is made from.
build_help() {
    if [ -f resources/help/contents.json ] &&
        [ -z "$(find docs scripts/build-help scripts/build_help -type f ! -name '*.pyc' -newer resources/help/contents.json -print -quit)" ]; then
        return
    fi
    scripts/build-help
}

# install_venv DIR REQUIREMENTS [VENV OPTION...]: makes the virtual environment anew only when its requirements changed.
install_venv() {
    local dir=$1 requirements=$2 stamp
    shift 2
    stamp="$(sha256sum "$requirements") $(/usr/bin/python3 --version)"
    [ "$(cat "$dir/.installed" 2>/dev/null)" = "$stamp" ] && return
    rm -rf "$dir"
    /usr/bin/python3 -m venv "$@" "$dir"
    "$dir/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements"
    echo "$stamp" >"$dir/.installed"
}
