// SPDX-License-Identifier: MIT
// A runtime folder of the test's own: $XDG_RUNTIME_DIR points to it while this lives.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include "shared/ipc/runtime_directory.h"
#include "tests/catch.h"

namespace limber {

class RuntimeFolder {
public:
    RuntimeFolder() {
        if (const char* const set = std::getenv("XDG_RUNTIME_DIR")) {
            before_ = set;
        }
        std::string name = (std::filesystem::temp_directory_path() / "limber-test-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        base_ = name;
        setenv("XDG_RUNTIME_DIR", name.c_str(), 1);
    }
    ~RuntimeFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(base_, ignored);
        before_ ? setenv("XDG_RUNTIME_DIR", before_->c_str(), 1) : unsetenv("XDG_RUNTIME_DIR");
    }
    RuntimeFolder(const RuntimeFolder&) = delete;
    RuntimeFolder& operator=(const RuntimeFolder&) = delete;

    const std::filesystem::path& base() const { return base_; }
    std::filesystem::path limber() const { return base_ / "limber"; }

    // What a daemon does first; the test fails when it cannot.
    static RuntimeDirectory make() {
        auto directory = RuntimeDirectory::create();
        if (!directory) {
            FAIL(directory.error().sentence());
        }
        return std::move(*directory);
    }

private:
    std::filesystem::path base_;
    std::optional<std::string> before_;
};

}  // namespace limber
