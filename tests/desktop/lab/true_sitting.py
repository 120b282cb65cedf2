# SPDX-License-Identifier: MIT
"""What the sitting clock must show by the rules Limber tells people, worked out from what was really done.

A second answer to the same question, for comparing: it knows the rules and nothing of how limberd keeps them. Times are
seconds on the boot clock. A bump of the mouse is not told here: it is no return.
"""

from dataclasses import dataclass


@dataclass
class TrueSitting:
    limit: float
    rest: float
    grace: float

    spell: bool = False
    sat: float = 0.0  # at `anchor`
    anchor: float = 0.0  # the last moment the person is known to have been at the desk
    held: bool = False  # by a film or a call
    gone: float | None = None  # locked or asleep since
    on_feet: bool = False  # by the person's own word

    def at(self, now):
        if not self.spell:
            return 0.0
        if self.on_feet:
            return self.sat
        gap = now - self.anchor
        if self.held and self.gone is None:
            return self.sat + gap
        if gap >= self.rest:
            return 0.0
        left = self.sat + gap
        if gap > self.grace:
            most = max(self.limit, self.sat)
            left = self.sat + self.grace - (gap - self.grace) * (most + self.grace) / (self.rest - self.grace)
        if self.gone is not None and self.gone - self.anchor <= self.grace:
            before = self.sat + self.gone - self.anchor
            left = min(left, before - (now - self.gone) * max(self.limit, before) / self.rest)
        return max(0.0, left)

    def there(self, now):
        """Input, or another sign that somebody is there at this moment."""
        self._carry(now)
        if not self.spell:
            self.spell, self.sat = True, 0.0
        self.anchor = now
        self.gone = None

    def film_begins(self, now):
        """Counts only for somebody who is still there: a film that goes on by itself is no return."""
        if self.spell and self.gone is None and now - self.anchor <= self.grace:
            self._carry(now)
            self.held = True

    def call_begins(self, now):
        """Somebody took it."""
        self.there(now)
        self.held = True

    def hold_ends(self, now):
        """Of a film or a call: absence begins to count from now."""
        if self.held:
            self._carry(now)
            self.held = False

    def leaves(self, now):
        """Locks, or puts the machine to sleep: no grace."""
        if self.held:
            self._carry(now)
        self.gone = now

    def unlocks(self, now):
        self.there(now)

    def wakes(self, now):
        """Nobody need be there: the gap begins anew, from what the absence left."""
        self._carry(now)
        self.gone = None

    def stands(self, now, on_feet):
        """The clock stands while the person does."""
        self._carry(now)
        self.on_feet = on_feet

    def _carry(self, now):
        gap = now - self.anchor
        if not self.on_feet and not (self.held and self.gone is None) and gap >= self.rest:
            self.spell = False
        self.sat, self.anchor = self.at(now), now
