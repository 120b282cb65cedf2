# SPDX-License-Identifier: MIT
"""The rule of the choice once more, written by other hands than daemon/choice and kept apart from it: integers only,
and a pure function of what it is given. What the two disagree in is a fault of one of them.
"""

from collections import Counter

MASK = (1 << 64) - 1
SECONDS = {"micro": 45, "short": 90, "long": 180}
MOST_STRETCHES = {"micro": 1, "short": 1, "long": 3}
# Of the needed trunk directions, neck directions and regions, and of the offers since an entry was shown.
WEIGHTS = {
    "spine": (1000, 0, 20, 2),
    "region": (0, 120, 300, 3),
    "fill": (0, 0, 20, 10),
    "micro": (0, 60, 100, 3),
}
LIKING = {"completed": 10, "skipped": -20, "toomuch": -40, "pain": -80}


def fnv(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value


def mix(x):
    x = (x + 0x9E3779B97F4A7C15) & MASK
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & MASK
    return x ^ (x >> 31)


class Entry:
    def __init__(self, content, vocabulary):
        self.id = content["id"]
        self.hash = fnv(self.id)
        self.group = content["group"]
        self.positions = [content["position"], *content["also"]]
        self.equipment = set(content["equipment"]) - {"none"}
        self.moves = set(content["moves"])
        self.trunk = self.moves & set(vocabulary["trunkDirections"])
        self.neck = self.moves & set(vocabulary["neckDirections"])
        self.regions = set(content["regions"])
        self.eyes = "eyes" in self.regions
        self.avoid_if = set(content["avoidIf"])
        self.seconds = content["totalSeconds"]
        self.micro = content["micro"]


class State:
    """What follows from the offers made so far."""

    def __init__(self, entries, kin, history, day):
        self.suspended, self.resting, self.tried = set(), set(), set()
        self.last_offer = {}
        liking, streak, pain, skips_today, much = Counter(), Counter(), Counter(), Counter(), Counter()
        for place, offer in enumerate(history):
            id, outcome, age = offer["id"], offer["outcome"], day - offer["day"]
            self.last_offer[id] = place
            if outcome == "pain":
                pain[id] += 1
                if pain[id] >= 2 or age < 14:
                    self.suspended.add(id)
                if age == 0:
                    self.suspended |= kin[id]
            if outcome == "skipped" and age == 0:
                skips_today[id] += 1
                if skips_today[id] >= 2:
                    self.suspended.add(id)
            if outcome == "toomuch" and age <= 28:
                much[id] += 1
                if age < (3 if much[id] == 1 else 14):
                    self.suspended.add(id)
            if age <= 28:
                self.tried.add(id)
                liking[id] += LIKING[outcome]
            streak[id] = streak[id] + 1 if outcome == "skipped" else 0
            if streak[id] >= 3 and age < 3:
                self.resting.add(id)
            elif streak[id] >= 3 or outcome != "skipped":
                self.resting.discard(id)
        self.liking = {id: max(-80, min(40, value)) for id, value in liking.items()}


class Model:
    def __init__(self, content):
        self.vocabulary = content["vocabulary"]
        self.entries = sorted((Entry(one, self.vocabulary) for one in content["entries"]), key=lambda entry: entry.id)
        self.by_id = {entry.id: entry for entry in self.entries}
        self._kin = {
            entry.id: {other.id for other in self.entries if other.group == entry.group and other.moves & entry.moves}
            for entry in self.entries
        }

    def allowed(self, entry, profile, kind=None):
        """Whether the profile lets someone do this; without a kind of break: in some break."""
        if kind == "micro" and not entry.micro:
            return False
        if entry.avoid_if & profile["conditions"] and entry.id not in profile["cleared"]:
            return False
        if entry.id in profile["hidden"]:
            return False
        for place, position in enumerate(entry.positions):
            if position not in profile["positions"] or (kind in ("micro", "short") and position == "floor"):
                continue
            # A chair is for the first of the positions.
            if entry.equipment - ({"chair"} if place else set()) <= profile["equipment"]:
                return True
        return False

    def select(self, profile, history, day, brk, kind, seed):
        if profile["redFlag"]:
            return []
        return _Choosing(self, profile, history, day, brk, kind, seed).run()


class _Choosing:
    def __init__(self, model, profile, history, day, brk, kind, seed):
        self._kind, self._brk, self._seed = kind, brk, seed
        self._offers = len(history)
        self._state = state = State(model.entries, model._kin, history, day)
        free = [entry for entry in model.entries if entry.id not in state.suspended]
        pool = [entry for entry in free if model.allowed(entry, profile, kind)]
        base = [entry for entry in pool if entry.id not in state.resting or not self._has_substitute(entry, pool)]
        window = max(0, min(8, len(base) - 4))
        recent = {offer["id"] for offer in history[-window:]} if window else set()
        self._candidates = [entry for entry in base if entry.id not in recent]

        reach = [entry for entry in free if model.allowed(entry, profile)]
        self._trunk = set().union(*(entry.trunk for entry in reach))
        self._neck = set().union(*(entry.neck for entry in reach))
        self._regions = set().union(*(entry.regions for entry in reach)) - {"eyes"}
        self._done, self._today, self._last_eyes = Counter(), Counter(), None
        for offer in history:
            if offer["day"] != day:
                continue
            entry = model.by_id[offer["id"]]
            if offer["outcome"] == "completed":
                self._count(entry)
                self._today[entry.id] += 1
            if entry.eyes:
                self._last_eyes = offer["brk"]

    def _has_substitute(self, entry, pool):
        others = [other for other in pool if other is not entry and other.id not in self._state.resting]
        if entry.trunk:
            return all(any(direction in other.trunk for other in others) for direction in entry.trunk)
        return all(any(region in other.regions for other in others) for region in entry.regions)

    def _count(self, entry):
        self._done.update(entry.trunk)
        self._done.update(entry.neck)
        self._done.update(entry.regions)

    def _needed(self, keys):
        least = min((self._done[key] for key in keys), default=0)
        return {key for key in keys if self._done[key] == least}

    def _slots(self):
        if self._kind == "micro":
            return ["micro"]
        if self._kind == "long":
            return ["spine", "region", "fill"]
        return ["spine", "region"] if (self._brk // 4) % 2 == 0 else ["region", "spine"]

    def _open_to(self, slot, left):
        candidates = [entry for entry in self._candidates if entry.seconds <= left]
        if slot == "spine":
            return [entry for entry in candidates if entry.trunk]
        if slot != "micro":
            return [entry for entry in candidates if entry.regions != {"eyes"}]
        eyes = [entry for entry in candidates if entry.eyes]
        due = self._last_eyes is None or self._brk - self._last_eyes >= 2
        return eyes if eyes and due else candidates

    def _best(self, candidates, slot, place):
        trunk, neck, regions = self._needed(self._trunk), self._needed(self._neck), self._needed(self._regions)
        a, b, c, d = WEIGHTS[slot]
        state = self._state
        shake = self._seed ^ mix(self._brk * 8 + place)

        def score(entry):
            last = state.last_offer.get(entry.id)
            stale = 200 if last is None else min(200, self._offers - 1 - last)
            need = a * len(trunk & entry.trunk) + b * len(neck & entry.neck) + c * min(2, len(regions & entry.regions))
            liked = state.liking.get(entry.id, 0) + (0 if entry.id in state.tried else 15)
            return need + d * stale + liked - 200 * self._today[entry.id] + mix(shake ^ entry.hash) % 30

        return max(candidates, key=lambda entry: (score(entry), entry.id))

    def run(self):
        left, chosen = SECONDS[self._kind], []
        for place, slot in enumerate(self._slots()):
            candidates = self._open_to(slot, left)
            if len(chosen) == MOST_STRETCHES[self._kind] or not candidates:
                continue
            best = self._best(candidates, slot, place)
            chosen.append(best.id)
            left -= best.seconds
            self._candidates.remove(best)
            self._count(best)
        return chosen
