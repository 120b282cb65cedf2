// SPDX-License-Identifier: MIT
// What a client can do with the descriptors it is given: each thing it must not is tried.
#include "shared/ipc/sealed_memory.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "tests/catch.h"

using namespace limber;

namespace {

constexpr std::size_t size = 8192;

SealedMemory make(SealedMemory::Access others) {
    auto made = SealedMemory::create("limber-test", size, others);
    REQUIRE(made);
    return std::move(*made);
}

UniqueFd client_copy(const SealedMemory& memory) {
    return UniqueFd(fcntl(memory.descriptor(), F_DUPFD_CLOEXEC, 0));
}

// The error number of a call, 0 when it went through.
template <typename Call>
int error_of(Call call) {
    errno = 0;
    return call() < 0 ? errno : 0;
}

int error_of_mapping(int fd, int protection) {
    void* const at = mmap(nullptr, size, protection, MAP_SHARED, fd, 0);
    if (at == MAP_FAILED) {
        return errno;
    }
    munmap(at, size);
    return 0;
}

int reopen(int fd, int flags) {
    const auto path = "/proc/self/fd/" + std::to_string(fd);
    return UniqueFd(open(path.c_str(), flags | O_CLOEXEC)).get();
}

void check_size_cannot_change(int fd) {
    CHECK(error_of([fd] { return ftruncate(fd, 0); }) == EPERM);
    CHECK(error_of([fd] { return ftruncate(fd, size - 1); }) == EPERM);
    CHECK(error_of([fd] { return ftruncate(fd, size * 2); }) == EPERM);
    CHECK(error_of([fd] { return reopen(fd, O_RDWR | O_TRUNC); }) == EPERM);
    CHECK(error_of([fd] { return fallocate(fd, 0, size, size); }) == EPERM);
    CHECK(error_of([fd] { return fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE); }) == EPERM);
}

}  // namespace

TEST_CASE("nobody but the daemon can write the state, cut it, or punch holes into it", "[ipc]") {
    const auto memory = make(SealedMemory::Access::read_only);
    const auto fd = client_copy(memory);
    check_size_cannot_change(fd.get());
    CHECK(error_of([&fd] { return pwrite(fd.get(), "x", 1, 0); }) == EPERM);
    CHECK(error_of_mapping(fd.get(), PROT_READ | PROT_WRITE) == EPERM);
    CHECK(error_of([&fd] {
              return fallocate(fd.get(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096);
          }) == EPERM);

    // A descriptor opened anew is under the same seals.
    const auto path = "/proc/self/fd/" + std::to_string(fd.get());
    const UniqueFd again(open(path.c_str(), O_RDWR | O_CLOEXEC));
    if (again) {
        CHECK(error_of([&again] { return pwrite(again.get(), "x", 1, 0); }) == EPERM);
        CHECK(error_of_mapping(again.get(), PROT_READ | PROT_WRITE) == EPERM);
    }

    void* const mapped = mmap(nullptr, size, PROT_READ, MAP_SHARED, fd.get(), 0);
    REQUIRE(mapped != MAP_FAILED);
    CHECK(error_of([mapped] { return mprotect(mapped, size, PROT_READ | PROT_WRITE); }) == EACCES);
    // While the daemon's own mapping goes on writing, and the client sees it.
    static_cast<char*>(memory.address())[5] = 'd';
    CHECK(static_cast<const char*>(mapped)[5] == 'd');
    munmap(mapped, size);
}

TEST_CASE("a client may scribble in its mailbox but not cut it", "[ipc]") {
    const auto memory = make(SealedMemory::Access::read_write);
    const auto fd = client_copy(memory);
    check_size_cannot_change(fd.get());
    CHECK(error_of_mapping(fd.get(), PROT_READ | PROT_WRITE) == 0);
    static_cast<char*>(memory.address())[0] = 'd';
    REQUIRE(fallocate(fd.get(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, size) == 0);
    // A hole reads as zeros; it is no SIGBUS.
    CHECK(static_cast<const volatile char*>(memory.address())[0] == 0);
}

TEST_CASE("its descriptor goes to no program that is started", "[ipc]") {
    const auto memory = make(SealedMemory::Access::read_only);
    CHECK((fcntl(memory.descriptor(), F_GETFD) & FD_CLOEXEC) != 0);
}

TEST_CASE("a client maps only what cannot shrink and is large enough", "[ipc]") {
    SECTION("what the daemon makes") {
        const auto memory = make(SealedMemory::Access::read_only);
        static_cast<char*>(memory.address())[7] = 'd';
        const auto adopted = SealedMemory::adopt(client_copy(memory), size, SealedMemory::Access::read_only);
        REQUIRE(adopted);
        CHECK(static_cast<const char*>(adopted->address())[7] == 'd');
        CHECK(adopted->descriptor() == -1);
    }
    SECTION("not sealed") {
        UniqueFd fd(memfd_create("limber-test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
        REQUIRE(ftruncate(fd.get(), size) == 0);
        const auto adopted = SealedMemory::adopt(std::move(fd), size, SealedMemory::Access::read_only);
        REQUIRE_FALSE(adopted);
        CHECK(adopted.error().why == "its memory is not sealed");
        CHECK(adopted.error().exit == ExitCode::wrong_version);
    }
    SECTION("no memory at all") {
        int ends[2];
        REQUIRE(pipe2(ends, O_CLOEXEC) == 0);
        const UniqueFd other(ends[1]);
        CHECK_FALSE(SealedMemory::adopt(UniqueFd(ends[0]), size, SealedMemory::Access::read_only));
        CHECK_FALSE(SealedMemory::adopt(UniqueFd(), size, SealedMemory::Access::read_only));
    }
    SECTION("too small") {
        const auto memory = make(SealedMemory::Access::read_only);
        const auto adopted =
            SealedMemory::adopt(client_copy(memory), size + 1, SealedMemory::Access::read_only);
        REQUIRE_FALSE(adopted);
        CHECK(adopted.error().why == "its memory is too small");
    }
}

TEST_CASE("no room for it is an error at the start, not a SIGBUS later", "[ipc]") {
    // In a child, because the limit cannot be taken back.
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{size / 2, size / 2};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto made = SealedMemory::create("limber-test", size, SealedMemory::Access::read_only);
        const bool told = !made && made.error().sentence() ==
                                       "no room for 8192 bytes of shared memory: File too large. Limber's "
                                       "programs need it to talk to each other";
        _exit(told ? 42 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 42);
}
