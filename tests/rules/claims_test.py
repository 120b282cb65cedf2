#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""No text a person can read promises what nobody has shown: that Limber treats, cures or prevents anything, that
cracking helps, that sitting harms. Looked at are the data files under shared/stretch, the texts of tr("…") in tray, the
desktop files and README.md; not comments, and not the addresses of sources.
"""

import re
import sys

from sources import TOP

# A blank matches any white space, also the end of a line.
CLAIMS = [
    # No promise of health.
    r"treat(s|ed|ing|ments?)?", r"cur(e|es|ed|ing)", r"prevent\w*", r"heal(s|ed|ing)?", r"remed(y|ies)",
    r"therapeutic\w*",
    r"guarantee\w*", r"(pain|injury)-free", r"gets? rid of",
    r"(end|stop|banish|eliminate)s? (your )?(back |neck )?pain",
    r"protect\w* (you|your|the|against|from)\b", r"reduces? (the |your )?risk", r"diagnos(e|es|ing)",
    # Nothing is out of place and put back.
    r"(re|mis)?-?align\w*", r"adjust\w* (your|my|one|them)(self|selves)",
    r"adjust\w* (your|the) (own )?(back|spine|neck)",
    r"straighten\w* (your|the|out your) (spine|back|posture)", r"(de-?)?tox(in|ins|ic|ify\w*)?", r"de-?tox\w*",
    r"(correct|fix|improve|better|perfect|bad|poor|good)\w* (your |the )?postures?", r"postur(e|al) correct\w*",
    r"fix(es|ed|ing)? (your |the )?(back|spine|neck|pain)",
    # What the evidence does not bear.
    r"(un)?proven", r"(clinically|scientifically|medically)", r"(doctor|clinician|therapist)s? recommend\w*",
    r"new smoking", r"sitting (is )?(causes?|kills?|killing|harms?|hurts?|ruins?|damages?|deadly|bad)",
    r"(caus|lead|contribut)\w* (to )?(your )?(back|neck) pain",
    r"(undo|undoes|undoing|revers\w+|offset\w*) [\w ]{0,30}sitting",
    r"standing( still)? is enough", r"20-20-20", r"magic\w*", r"(ideal|perfect|optimal) (interval|time between)",
    r"productiv\w*", r"(sit|sits|sitting) less", r"cuts? (down )?(your |the )?sitting", r"get more done",
    r"stretch(es|ing) (is|are) what", r"metabol\w*",
    # Neither for cracking nor against those who do it by trade.
    r"(crack|popp)ing( your \w+| it)? (helps|is good|is safe|relieves|releases)",
    r"(caus\w*|gives? you|lead\w* to) arthritis",
    r"(manipulation|chiropract\w+) (is|are|does|do) (useless|pointless|nothing|safe|harmless|dangerous)",
    r"risk-?free", r"no risks?", r"harmless", r"(completely|perfectly|always|100 ?%) safe",
]  # fmt: skip

# Sentences that deny the claim, or the name of somebody else's work. Exactly these, and nothing around them.
ALLOWED = [
    "It does not diagnose or treat anything",
    "The stretches are gentle suggestions, not treatment.",
    "A trained clinician chooses which joint to treat.",
    "Tears are rare and the link is not proven cause",
    "association after professional manipulation, cause unproven",
    "20 s at 6 m, the popular 20-20-20 pattern; evidence is mixed",
    "Talens-Estarelles et al. 2023, 20-20-20 reminders (abstract copy)",
    "Bone Health & Osteoporosis Foundation, protecting your spine",
]

# The patterns themselves, put to the test: each of these must be found, none of those.
BAD = [
    "treats back pain", "A cure for desk work", "Prevents injury", "aligns the spine", "Realign", "adjust yourself",
    "release toxins", "Sitting is the new\nsmoking", "posture correction", "corrects your posture",
    "straighten your spine",
    "a proven rule", "more productive", "sitting causes back pain", "undoes the effect of sitting", "cracking helps",
    "causes arthritis", "manipulation is useless", "risk-free", "sit less", "clinically tested",
]  # fmt: skip
GOOD = [
    "Straighten your right leg", "Short breaks with a change of posture can make desk work more comfortable",
    "Rheumatoid arthritis in the neck", "Recently", "Adjust the chair", "a secure hold", "Stop the movement",
]  # fmt: skip

STRING = r'"(?:[^"\\\n]|\\.)*"'
TOML_TEXT = re.compile(rf"^\s*#.*|^\s*url\s*=.*|({STRING})", re.MULTILINE)
CODE_TEXT = re.compile(rf"\btr(?:_\w+)?\(\s*({STRING}(?:[\s,]*{STRING})*)")
ANY_TEXT = re.compile(r"(.+)")


def pattern_of(words):
    return words.replace(" ", r"\s+")


CLAIM = re.compile("|".join(rf"(?<!\w)(?:{pattern_of(claim)})(?!\w)" for claim in CLAIMS), re.IGNORECASE)
DENIAL = re.compile("|".join(pattern_of(re.escape(text).replace(r"\ ", " ")) for text in ALLOWED))


def blanked(text):
    return re.sub(r"[^\n]", " ", text)


def readable(text, form):
    """The text with blanks for all that no person reads, so that places stay what they are."""
    parts, end = [], 0
    for found in form.finditer(text):
        if found[1]:
            # Neither the quotation marks nor what joins two strings to one.
            shown = re.sub(r'(?<!\\)"', " ", found[1])
            parts += [blanked(text[end : found.start(1)]), shown]
            end = found.end(1)
    return "".join(parts) + blanked(text[end:])


def claims_in(text):
    text = DENIAL.sub(lambda found: blanked(found[0]), text)
    for found in CLAIM.finditer(text):
        yield text.count("\n", 0, found.start()) + 1, " ".join(found[0].split())


def files():
    for folder, kind, form in (
        ("shared/stretch", "*.toml", TOML_TEXT),
        ("tray", "*.cpp", CODE_TEXT),
        ("tray", "*.h", CODE_TEXT),
        ("packaging/desktop", "*.desktop.in", ANY_TEXT),
    ):
        found = sorted((TOP / folder).rglob(kind))
        if not found and kind != "*.h":
            sys.exit(f"no {kind} in {folder}: nothing was looked at")
        yield from ((file, form) for file in found)
    yield TOP / "README.md", ANY_TEXT


def main():
    faults = 0
    for text in BAD:
        if not list(claims_in(text)):
            print(f"the patterns do not find the claim in: {text!r}")
            faults += 1
    for text in GOOD:
        for _, words in claims_in(text):
            print(f"the patterns find {words!r} in: {text!r}")
            faults += 1
    looked_at = 0
    for file, form in files():
        looked_at += 1
        for line, words in claims_in(readable(file.read_text(), form)):
            print(f"{file.relative_to(TOP)}:{line}: claims \"{words}\"")
            faults += 1
    print(f"{looked_at} files, {faults} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
