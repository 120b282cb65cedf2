// SPDX-License-Identifier: MIT
#include "tests/daemon/bus/private_bus.h"

#include <array>
#include <csignal>
#include <cstdlib>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/catch.h"

namespace limber {

PrivateBus::PrivateBus() {
    const auto folder = directory_.path().string();
    directory_.write("services/activatable.service", std::string("[D-BUS Service]\nName=") +
                                                         activatable_name + "\nExec=/bin/touch " + folder +
                                                         "/started\n");
    const auto config = directory_.write(
        "bus.conf", "<busconfig><type>session</type><listen>unix:path=" + folder +
                        "/socket</listen><auth>EXTERNAL</auth><servicedir>" + folder +
                        "/services</servicedir><policy context='default'><allow send_destination='*' "
                        "eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    bus_ = fork();
    REQUIRE(bus_ >= 0);
    if (bus_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(ready[1], STDOUT_FILENO);
        const auto argument = "--config-file=" + config.string();
        execlp("dbus-daemon", "dbus-daemon", argument.c_str(), "--nofork", "--print-address=1", nullptr);
        _exit(127);
    }
    close(ready[1]);
    std::array<char, 512> address{};
    const auto length = read(ready[0], address.data(), address.size());
    close(ready[0]);
    REQUIRE(length > 0);
    address_.assign(address.data(), static_cast<std::size_t>(length) - 1);
    setenv("DBUS_SESSION_BUS_ADDRESS", address_.c_str(), 1);
    setenv("DBUS_SYSTEM_BUS_ADDRESS", address_.c_str(), 1);
}

PrivateBus::~PrivateBus() {
    kill();
}

bool PrivateBus::activatable_was_started() const {
    return std::filesystem::exists(directory_.path() / "started");
}

void PrivateBus::kill() {
    if (bus_ > 0) {
        ::kill(bus_, SIGKILL);
        waitpid(bus_, nullptr, 0);
        bus_ = -1;
    }
}

}  // namespace limber
