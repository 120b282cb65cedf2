# SPDX-License-Identifier: MIT
"""Virtual desktops for the tests and the demo."""
