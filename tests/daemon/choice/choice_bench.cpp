// SPDX-License-Identifier: MIT
// choice_bench [CASES] - makes random people and pasts, and counts what the choice breaks of the rule. Ends
// with 1 when that is anything.
#include <array>
#include <charconv>
#include <chrono>
#include <future>
#include <iostream>
#include <thread>

#include "tests/daemon/choice/random_case.h"

using namespace limber;

namespace {

constexpr std::uint64_t usual_cases = 1'000'000;

struct Property {
    const char* name;
    std::string (*broken)(const RandomCase&, const std::vector<Chosen>&);
};

std::string despite_red_flag(const RandomCase& one, const std::vector<Chosen>&) {
    auto flagged = one;
    flagged.person.red_flag = true;
    return choose(flagged).empty() ? "" : "offers something";
}

constexpr std::array properties{
    Property{"P1  ruled out by profile or reports", unsafe},
    Property{"P2  offered under a red flag", despite_red_flag},
    Property{"P5  beyond the budget, or twice", over_budget},
    Property{"P6  again within the window", too_soon},
    Property{"P14 allowed to a narrower profile",
             [](const RandomCase& one, const std::vector<Chosen>&) { return grows_when_narrowed(one); }},
    Property{"P16 offered despite every condition",
             [](const RandomCase& one, const std::vector<Chosen>&) { return offers_despite_all(one); }},
};

struct Tally {
    std::array<std::uint64_t, properties.size()> broken{};
    std::string first_fault;
    std::uint64_t offered = 0;
    std::uint64_t empty = 0;
};

Tally count(std::uint64_t from, std::uint64_t until) {
    Tally tally;
    for (auto number = from; number < until; ++number) {
        const auto one = random_case(number);
        const auto chosen = choose(one);
        tally.offered += chosen.size();
        tally.empty += chosen.empty() ? 1 : 0;
        for (std::size_t i = 0; i < properties.size(); ++i) {
            const auto fault = properties[i].broken(one, chosen);
            if (!fault.empty()) {
                ++tally.broken[i];
                tally.first_fault = "case " + std::to_string(number) + ": " + fault;
            }
        }
    }
    return tally;
}

void add(Tally& sum, const Tally& part) {
    for (std::size_t i = 0; i < properties.size(); ++i) {
        sum.broken[i] += part.broken[i];
    }
    sum.offered += part.offered;
    sum.empty += part.empty;
    if (!part.first_fault.empty()) {
        sum.first_fault = part.first_fault;
    }
}

Tally count_at_once(std::uint64_t cases) {
    const std::uint64_t parts = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::future<Tally>> counting;
    for (std::uint64_t i = 0; i < parts; ++i) {
        counting.push_back(std::async(std::launch::async, count, cases * i / parts, cases * (i + 1) / parts));
    }
    Tally sum;
    for (auto& part : counting) {
        add(sum, part.get());
    }
    return sum;
}

std::uint64_t cases_in(std::string_view argument) {
    std::uint64_t cases = 0;
    const auto end = argument.data() + argument.size();
    const auto [rest, error] = std::from_chars(argument.data(), end, cases);
    return error == std::errc() && rest == end ? cases : 0;
}

}  // namespace

int main(int argc, char* argv[]) {
    const auto cases = argc > 1 ? cases_in(argv[1]) : usual_cases;
    if (cases == 0 || argc > 2) {
        std::cerr << "choice_bench [CASES]: how many random cases to try, a million unless told\n";
        return 2;
    }
    const auto start = std::chrono::steady_clock::now();
    const auto tally = count_at_once(cases);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;

    std::cout << cases << " cases in " << taken.count() << " s, " << tally.offered << " stretches offered, "
              << tally.empty << " breaks empty\n";
    for (std::size_t i = 0; i < properties.size(); ++i) {
        std::cout << properties[i].name << ": " << tally.broken[i] << '\n';
    }
    if (!tally.first_fault.empty()) {
        std::cout << tally.first_fault << '\n';
    }
    return tally.first_fault.empty() && tally.offered > 0 ? 0 : 1;
}
