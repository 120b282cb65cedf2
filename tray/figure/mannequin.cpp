// SPDX-License-Identifier: MIT
#include "tray/figure/mannequin.h"

#include <array>

namespace limber {

namespace {

Ball ball(const BoneInRoom& bone, const Vector& local, const Vector& radii) {
    return {bone.at(local), bone.turn, radii};
}

Ball round_ball(const BoneInRoom& bone, const Vector& local, double radius) {
    return ball(bone, local, Vector(radius));
}

Chain trunk(const Body& body) {
    const auto& pelvis = body[Bone::pelvis];
    const auto& lumbar = body[Bone::lumbar];
    const auto& thorax = body[Bone::thorax];
    return {Part::trunk,
            Paint::shirt,
            {ball(pelvis, {-0.5, 3, 0}, {10, 8.5, 15}), ball(lumbar, {0, 5, 0}, {9.2, 8, 13}),
             ball(lumbar, {0.3, 14, 0}, {9.6, 8, 13.2}), ball(thorax, {0.6, 8, 0}, {10.8, 9, 15}),
             ball(thorax, {0.4, 17, 0}, {10, 8, 15.6}), ball(thorax, {-0.4, 23, 0}, {6.5, 4.5, 10.5})}};
}

// Over the shirt, so that it reads as one garment with the legs.
Chain hips(const Body& body) {
    const auto& pelvis = body[Bone::pelvis];
    return {Part::trunk, Paint::trousers, {ball(pelvis, {-0.5, 1.5, 0}, {10.3, 8.8, 15.4})}};
}

void add_arm(std::vector<Chain>& chains, const Body& body, bool right) {
    const auto part = right ? Part::right_arm : Part::left_arm;
    const auto& upper = body[on_side(Bone::left_upper_arm, right)];
    const auto& lower = body[on_side(Bone::left_forearm, right)];
    const double side = right ? 1 : -1;
    const auto& thorax = body[Bone::thorax];
    chains.push_back(
        {part, Paint::skin, {round_ball(upper, {0, -13, 0}, 4.8), round_ball(lower, {0, 0, 0}, 4.2)}});
    chains.push_back({part,
                      Paint::skin,
                      {round_ball(lower, {0, 0, 0}, 4.2), round_ball(lower, {0, -9, 0}, 4.2),
                       round_ball(lower, {0, -length::forearm, 0}, 3.0)}});
    chains.push_back(
        {part, Paint::shirt, {round_ball(upper, {0, -0.5, 0}, 6.2), round_ball(upper, {0, -14, 0}, 5.8)}});
    // The shoulder belongs to both, so that neither gap nor seam opens under a lifted arm.
    const std::vector shoulder{round_ball(thorax, {-0.4, 20.5, side * 8}, 6.0),
                               round_ball(upper, {0, -0.5, 0}, 6.2)};
    chains.push_back({Part::trunk, Paint::shirt, shoulder});
    chains.push_back({part, Paint::shirt, shoulder, true});
}

// One finger after the other, seen from near by. Lengths are shares of the hand as anatomy books draw it.
void add_fingers(std::vector<Chain>& chains, const BoneInRoom& hand, const FingerBends& bends, bool right) {
    struct Finger {
        double place;  // across the palm, the thumb's side first
        double length;
        double width;
    };
    constexpr std::array fingers{Finger{3.1, 8.4, 1.15}, Finger{1.05, 9.2, 1.2}, Finger{-1.0, 8.6, 1.15},
                                 Finger{-2.95, 6.8, 1.0}};
    constexpr std::array shares{0.46, 0.31, 0.23};
    const double side = right ? 1 : -1;
    for (const auto& finger : fingers) {
        BoneInRoom bone{hand.at({finger.place, -8.6, 0}),
                        hand.turn * glm::angleAxis(bends[4] * finger.place / 2, Vector(0, 0, 1))};
        Chain chain{right ? Part::right_arm : Part::left_arm, Paint::skin, {}, false, true};
        chain.balls.push_back(round_ball(bone, {0, 0, 0}, finger.width + 0.1));
        for (std::size_t i = 0; i < shares.size(); ++i) {
            bone.turn = bone.turn * glm::angleAxis(side * bends.at(i), Vector(1, 0, 0));
            bone.origin = bone.at({0, -finger.length * shares.at(i), 0});
            chain.balls.push_back(
                round_ball(bone, {0, 0, 0}, finger.width * (1 - 0.06 * static_cast<double>(i))));
        }
        chains.push_back(std::move(chain));
    }
}

// All fingers as one: enough to tell which way the palm looks.
void add_mitten(std::vector<Chain>& chains, const BoneInRoom& hand, const FingerBends& bends, bool right) {
    const double side = right ? 1 : -1;
    const auto bend = [&](double angle) { return glm::angleAxis(side * angle, Vector(1, 0, 0)); };
    BoneInRoom finger{hand.at({0, -9.2, 0}), hand.turn * bend(bends[0])};
    Chain fingers{
        right ? Part::right_arm : Part::left_arm, Paint::skin, {ball(finger, {0, 0, 0}, {4.1, 2.2, 1.8})}};
    constexpr std::array lengths{4.4, 2.9, 2.0};
    constexpr std::array widths{3.8, 3.4, 2.7};
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const Vector next = finger.at({0, -lengths.at(i), 0});
        finger.origin = next;
        fingers.balls.push_back(ball(finger, {0, 0, 0}, {widths.at(i), 1.6, 1.5}));
        if (i + 1 < lengths.size()) {
            finger.turn = finger.turn * bend(bends.at(i + 1));
        }
    }
    chains.push_back(std::move(fingers));
}

void add_hand(std::vector<Chain>& chains, const Body& body, bool right, Closeness closeness) {
    const auto part = right ? Part::right_arm : Part::left_arm;
    const double side = right ? 1 : -1;
    const auto& hand = body[on_side(Bone::left_hand, right)];
    const auto& bends = body.fingers.at(right ? 1 : 0);
    const bool near_by = closeness == Closeness::near_by;
    chains.push_back({part,
                      Paint::skin,
                      {ball(hand, {0, 0, 0}, {3.1, 3, 2.6}), ball(hand, {0.2, -4, 0}, {4.1, 3, 2.3}),
                       ball(hand, {0, -8.2, 0}, {4.2, near_by ? 1.6 : 2.6, 1.9})}});
    if (near_by) {
        add_fingers(chains, hand, bends, right);
    } else {
        add_mitten(chains, hand, bends, right);
    }
    const BoneInRoom thumb{hand.at({3.2, -2.5, side * -0.5}),
                           hand.turn * glm::angleAxis(0.75 - bends[3] * 0.5, Vector(0, 0, 1)) *
                               glm::angleAxis(side * bends[3], Vector(1, 0, 0))};
    chains.push_back({part,
                      Paint::skin,
                      {round_ball(thumb, {0, 0, 0}, 1.7), round_ball(thumb, {0, -4, 0}, 1.5),
                       round_ball(thumb, {0, -6.5, 0}, 1.2)},
                      false,
                      near_by});
}

void add_leg(std::vector<Chain>& chains, const Body& body, bool right) {
    const auto part = right ? Part::right_leg : Part::left_leg;
    const auto& thigh = body[on_side(Bone::left_thigh, right)];
    const auto& shin = body[on_side(Bone::left_shin, right)];
    const auto& foot = body[on_side(Bone::left_foot, right)];
    chains.push_back({part,
                      Paint::trousers,
                      {round_ball(thigh, {0, -1, 0}, 8.6), round_ball(thigh, {0, -20, 0}, 7.6),
                       round_ball(thigh, {0, -length::thigh, 0}, 5.8)}});
    chains.push_back({part,
                      Paint::trousers,
                      {round_ball(shin, {0, 0, 0}, 5.8), round_ball(shin, {-0.8, -12, 0}, 5.7),
                       round_ball(shin, {0, -36, 0}, 4.4)}});
    chains.push_back(
        {part, Paint::skin, {round_ball(shin, {0, -36, 0}, 3.6), round_ball(foot, {0, 0, 0}, 3.4)}});
    chains.push_back(
        {part,
         Paint::shoe,
         {ball(foot, {-2.5, -3.4, 0}, {4.4, 3.6, 3.7}), ball(foot, {6, -4.0, 0}, {4.5, 3.0, 4.1}),
          ball(foot, {13.5, -4.8, 0}, {4.2, 2.2, 4.2})}});
}

void add_head(std::vector<Chain>& chains, const Body& body) {
    const auto& neck = body[Bone::neck];
    const auto& head = body[Bone::head];
    chains.push_back({Part::head,
                      Paint::skin,
                      {round_ball(neck, {0, -3, 0}, 5.6), round_ball(neck, {0.3, 5, 0}, 5.0),
                       round_ball(head, {0, 2, 0}, 5.0)}});
    chains.push_back({Part::head, Paint::hair, {ball(head, {-0.8, 12.0, 0}, {9.9, 9.2, 8.9})}});
    chains.push_back(
        {Part::head,
         Paint::skin,
         {ball(head, {2.2, 9.0, 0}, {8.3, 8.2, 8.1}), ball(head, {3.6, 3.6, 0}, {6.0, 5.0, 6.0})}});
    chains.push_back({Part::head, Paint::skin, {ball(head, {10.2, 6.4, 0}, {2.0, 1.5, 1.2})}});
    chains.push_back({Part::head, Paint::fringe, {ball(head, {-0.3, 16.6, 0}, {8.2, 3.7, 7.9})}});
    for (const double side : {-1.0, 1.0}) {
        chains.push_back({Part::head, Paint::skin, {ball(head, {-0.8, 7.4, side * 8.3}, {1.9, 2.7, 1.2})}});
    }
}

}  // namespace

std::vector<Chain> mannequin_of(const Body& body, Closeness closeness) {
    std::vector<Chain> chains;
    chains.push_back(trunk(body));
    chains.push_back(hips(body));
    add_head(chains, body);
    for (const bool right : {false, true}) {
        add_leg(chains, body, right);
        add_arm(chains, body, right);
        add_hand(chains, body, right, closeness);
    }
    return chains;
}

}  // namespace limber
