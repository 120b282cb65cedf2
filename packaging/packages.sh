# SPDX-License-Identifier: MIT
# Every Debian package the scripts of this folder may install, by purpose, in names that Debian 12 and 13 share.
# Sourced, not run.

packages_build=(
    g++ cmake ninja-build pkgconf gettext
    libboost-dev libtomlplusplus-dev libcli11-dev nlohmann-json3-dev
    libsqlitecpp-dev libsqlite3-dev
    libsystemd-dev libpulse-dev libxcb1-dev libxcb-sync-dev libxcb-xinput-dev
    libwayland-dev libwayland-bin wayland-protocols plasma-wayland-protocols
    libglib2.0-dev libdbusmenu-glib-dev
    libwxgtk3.2-dev libgtk-3-dev libglm-dev
    libspeechd-dev libcanberra-dev
    catch2
)

# What the programs need beside the libraries that came with the -dev packages.
packages_run=(hicolor-icon-theme librsvg2-common sound-theme-freedesktop)

# The unit and process tests.
packages_test=(python3 procps)

# Virtual desktops and what drives and watches them: for the demo and the desktop tests.
packages_desktop_base=(
    python3 python3-gi gir1.2-glib-2.0 gir1.2-atspi-2.0 at-spi2-core
    dbus-daemon dbus-bin libglib2.0-bin
    xvfb openbox x11-utils x11-xserver-utils xdotool imagemagick
    fonts-dejavu-core adwaita-icon-theme librsvg2-common speech-dispatcher
)
# Sound servers, for the microphone.
packages_desktop_sound=(pipewire wireplumber pipewire-pulse pulseaudio pulseaudio-utils libspa-0.2-modules)
packages_desktop_xfce=(xfce4-panel xfce4-notifyd xfconf)
packages_desktop_others=(dunst trayer lxqt-panel lxqt-notificationd breeze-icon-theme)
# Where input, sleep, films and calls are known in other ways than on X11, and what the tests play those with.
packages_desktop_wayland=(
    sway kwin-wayland mako-notifier gnome-shell gnome-session-bin gjs gsettings-desktop-schemas
)
packages_desktop_presence=(python3-dbusmock pipewire wireplumber pipewire-pulse pulseaudio-utils libpulse0)

# What the checks of sources and desktop files ask. Taken where the release has them: the sources are formatted
# by this one version of clang-format, and Debian 13 has none so old.
packages_check=(clang-format-14 desktop-file-utils systemd)
