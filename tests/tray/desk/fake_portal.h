// SPDX-License-Identifier: MIT
// A desktop's portal that tells its colour scheme and nothing else. Destroying it is a portal that ends.
#pragma once

#include <cstdint>

#include "tests/tray/desk/tray_desk.h"

namespace limber {

class FakePortal {
public:
    FakePortal(const TrayDesk& desk, std::uint32_t color_scheme);
    ~FakePortal();
    FakePortal(const FakePortal&) = delete;
    FakePortal& operator=(const FakePortal&) = delete;

    void change(std::uint32_t color_scheme);

private:
    BusConnection connection_;
    std::uint32_t color_scheme_;
    guint object_ = 0;
    guint name_ = 0;
};

}  // namespace limber
