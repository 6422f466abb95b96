# Sourced by scripts/setup.
# shellcheck shell=bash

# debian_mirror CODENAME: the mirror from which this machine takes that Debian; nothing where there is none.
#
# As apt itself reads its sources, so that what is switched off or commented out there is not used, and what is Debian's
# is known by its signed Release file: neither a third party's suite "bookworm" nor the path of a URL tells that.
debian_mirror() {
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(CODENAME)|$(COMPONENT)|$(REPO_URI)' 'Identifier: Packages' |
        sed -n "/|cdrom:/d; 0,/^Debian|Debian|$1|main|/s///p"
}
