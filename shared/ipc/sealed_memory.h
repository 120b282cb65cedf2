// SPDX-License-Identifier: MIT
// Memory without a name: a memfd that its maker seals and passes on, mapped by Boost.Interprocess. It goes
// with the last process that holds it, so a kill -9 leaves nothing behind, and nobody can find it by name.
#pragma once

#include <cstddef>

#include <boost/interprocess/mapped_region.hpp>

#include "shared/base/result.h"
#include "shared/base/unique_fd.h"

namespace limber {

class SealedMemory {
public:
    enum class Access { read_only, read_write };

    // Daemon: zeroed memory, writable here. Whoever gets the descriptor has `others` and no more: nobody can
    // change its size, and with read_only nobody can write, map it writable or punch holes either. Every page
    // is allocated now: no memory is an Error here and never a SIGBUS later.
    static Result<SealedMemory> create(const char* name, std::size_t size, Access others);

    // Client: maps what the daemon passed, after it has seen that it cannot shrink under the mapping (a page
    // that went would be a SIGBUS) and is large enough. The descriptor is closed.
    static Result<SealedMemory> adopt(UniqueFd descriptor, std::size_t size, Access own);

    void* address() const { return region_.get_address(); }
    int descriptor() const { return descriptor_.get(); }  // -1 when adopted or closed
    void close_descriptor() { descriptor_.reset(); }      // the mapping stays

private:
    SealedMemory(UniqueFd descriptor, boost::interprocess::mapped_region region)
        : descriptor_(std::move(descriptor)), region_(std::move(region)) {}

    UniqueFd descriptor_;
    boost::interprocess::mapped_region region_;
};

}  // namespace limber
