// SPDX-License-Identifier: MIT
// A value or the reason why there is none, told in words a person can act on.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "shared/base/exit_code.h"

namespace limber {

// What failed ("cannot read /home/a/config.toml"), the system's or the file's own words ("Permission
// denied"), what the person can do ("make the file readable"), and the status a program ends with when this
// is what ends it. `why` and `hint` may be empty.
struct Error {
    std::string what;
    std::string why;
    std::string hint;
    ExitCode exit = ExitCode::error;

    // One sentence or two for a terminal, a log or a window: "what: why. hint".
    std::string sentence() const;
};

// The error of a system call: `why` is strerror(error_number).
Error system_error(std::string what, int error_number, std::string hint = {});

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return content_.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return assert(ok()), *std::get_if<0>(&content_); }
    const T& value() const& { return assert(ok()), *std::get_if<0>(&content_); }
    T&& value() && { return assert(ok()), std::move(*std::get_if<0>(&content_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const { return assert(!ok()), *std::get_if<1>(&content_); }

private:
    std::variant<T, Error> content_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}

    bool ok() const { return !error_.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return assert(!ok()), *error_; }

private:
    std::optional<Error> error_;
};

}  // namespace limber
