// SPDX-License-Identifier: MIT
#include "daemon/record/install_secret.h"

#include <charconv>

#include <sys/random.h>

#include "shared/base/log.h"
#include "shared/base/private_files.h"
#include "shared/base/small_file.h"

namespace limber {

std::uint64_t install_secret(const std::filesystem::path& directory) {
    const auto file = directory / "secret";
    std::uint64_t secret = 0;
    if (const auto text = read_small_file(file, 64)) {
        const auto* end = text->data() + text->size();
        if (std::from_chars(text->data(), end, secret).ptr == end && secret != 0) {
            return secret;
        }
    }
    if (getrandom(&secret, sizeof(secret), 0) != static_cast<ssize_t>(sizeof(secret)) || secret == 0) {
        secret = 1;
    }
    if (const auto written = write_private_file(file, std::to_string(secret)); !written) {
        log_warning(written.error().sentence());
    }
    return secret;
}

}  // namespace limber
