// SPDX-License-Identifier: MIT
#include "shared/ipc/sealed_memory.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "shared/ipc/daemon_error.h"

namespace limber {

namespace {

namespace bi = boost::interprocess;

// All that mapped_region asks of what it maps.
struct Mappable {
    int descriptor;
    bi::mapping_handle_t get_mapping_handle() const {
        bi::mapping_handle_t handle{};
        handle.handle = descriptor;
        handle.is_xsi = false;
        return handle;
    }
};

Result<bi::mapped_region> map(int descriptor, std::size_t size, SealedMemory::Access access) {
    const auto mode = access == SealedMemory::Access::read_only ? bi::read_only : bi::read_write;
    try {
        return bi::mapped_region(Mappable{descriptor}, mode, 0, size);
    } catch (const bi::interprocess_exception& error) {
        return system_error("cannot map shared memory", error.get_native_error());
    }
}

UniqueFd make_memfd(const char* name) {
    constexpr unsigned flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
#ifdef MFD_NOEXEC_SEAL
    const int fd = memfd_create(name, flags | MFD_NOEXEC_SEAL);
    if (fd >= 0 || errno != EINVAL) {
        return UniqueFd(fd);
    }
    // A kernel before 6.3 does not know the flag.
#endif
    return UniqueFd(memfd_create(name, flags));
}

}  // namespace

Result<SealedMemory> SealedMemory::create(const char* name, std::size_t size, Access others) {
    const std::string why_needed = "Limber's programs need it to talk to each other";
    auto fd = make_memfd(name);
    if (!fd) {
        return system_error("cannot make shared memory", errno, why_needed);
    }
    if (const int error = posix_fallocate(fd.get(), 0, static_cast<off_t>(size)); error != 0) {
        return system_error("no room for " + std::to_string(size) + " bytes of shared memory", error,
                            why_needed);
    }
    auto region = map(fd.get(), size, Access::read_write);
    if (!region) {
        return region.error();
    }
    // After mapping: FUTURE_WRITE forbids new writable mappings, ours included.
    const int write_seal = others == Access::read_only ? F_SEAL_FUTURE_WRITE : 0;
    if (fcntl(fd.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL | write_seal) != 0) {
        return system_error("cannot seal shared memory", errno, "Limber needs Linux 5.1 or later");
    }
    return SealedMemory(std::move(fd), std::move(*region));
}

Result<SealedMemory> SealedMemory::adopt(UniqueFd descriptor, std::size_t size, Access own) {
    const int seals = fcntl(descriptor.get(), F_GET_SEALS);
    if (seals < 0 || (seals & F_SEAL_SHRINK) == 0) {
        return daemon_speaks_nonsense("its memory is not sealed");
    }
    struct stat status {};
    if (fstat(descriptor.get(), &status) != 0 || status.st_size < static_cast<off_t>(size)) {
        return daemon_speaks_nonsense("its memory is too small");
    }
    auto region = map(descriptor.get(), size, own);
    if (!region) {
        return region.error();
    }
    return SealedMemory(UniqueFd(), std::move(*region));
}

}  // namespace limber
