#!/usr/bin/env python3
"""Makes a corpus of any size out of sentence templates, to measure speed and memory on.

    benches/corpus.py DIR --megabytes 100 --documents 50

The same arguments give the same bytes. Names are made of syllables and general head words; no text, name or figure is
that of a real document. Each document speaks for a town of its own. The number of names grows with the text, as it does
in a real corpus: most names of a document stand in it several times, some stand in many documents.
"""

import argparse
import pathlib
import random

SYLLABLES = "ba bel cor da dun el fa gar hol ir ka kel lo lun mar mi nor o pel qua ra rin sa sel ta tor ul va ver wen yor za".split()
BODIES = ["Bureau", "Commission", "Council", "Authority", "Ministry", "Institute", "University", "Bank", "Agency"]
WORKS = ["Railway", "Bridge", "Expressway", "Hospital", "Water Treatment Plant", "Industrial Park", "Museum", "Airport"]
PLANS = ["Action Plan", "Initiative", "Programme", "Scheme", "Strategy", "Fund"]
FIELDS = ["Health", "Transport", "Education", "Housing", "Water", "Energy", "Trade", "Culture", "Science", "Ports"]
PLACES = ["Kenya", "Ghana", "Zambia", "Jamaica", "Fiji", "Nepal", "Peru", "Vietnam", "Oslo", "Lisbon", "Accra", "Suva"]
GOODS = ["exports", "fiscal revenue", "industrial output", "retail sales", "tourist arrivals", "foreign investment"]

DONE = [
    "The {body} completed the {work} in {year} and opened it to traffic.",
    "We invested {money} million dollars in the {work}, which lies in {town}.",
    "{good} grew by {share} percent to {money} billion dollars in {year}.",
    "The {body} and the {other} signed an agreement with {place}.",
    "The {work} was put into operation, serving {count} households in {place}.",
    "{town} was named a National Model City for {field}.",
    "The {plan}, led by the {body}, supported {count} small firms in {town}.",
    "The number of clinics rose from {low} to {count}, and {good} reached {money} million dollars.",
    "Led by {place}, members of the {body} reviewed the {plan} and found that {share} percent of its targets were met.",
    "People in {town} say that streets are cleaner, schools are nearer and waiting times are shorter than before.",
]
WILL = [
    "We will implement the {plan} and build the {work} in {town}.",
    "The {body} will establish the {other} by {next}.",
    "The Government will provide {money} million dollars for the {plan} over the next {low} years.",
    "The {work} (Phase II) will link {town} with {place}.",
    "We aim to raise {good} by {share} percent and to keep prices stable.",
    "The {body}, together with the {other}, is to expand the {work}.",
    "If revenue allows, the {body} may extend the {plan} to {count} more villages.",
]


def name(rng):
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 3))).capitalize()


class Names:
    """The names of a document: its own, which come to an end and are followed by new ones, and those of all."""

    def __init__(self, rng, shared):
        self.rng, self.shared, self.town = rng, shared, name(rng)
        self.turn()

    def turn(self):
        rng = self.rng
        self.towns = [self.town] + [name(rng) for _ in range(3)]
        self.bodies = [f"{rng.choice(self.towns)} {rng.choice(FIELDS)} {rng.choice(BODIES)}" for _ in range(6)]
        self.works = [f"{name(rng)} {rng.choice(WORKS)}" for _ in range(6)]
        self.plans = [f"{name(rng)} {rng.choice(FIELDS)} {rng.choice(PLANS)}" for _ in range(4)]

    def sentence(self, templates):
        rng = self.rng
        year = rng.randint(2015, 2024)
        body = rng.choice(self.shared) if rng.random() < 0.2 else rng.choice(self.bodies)
        text = rng.choice(templates).format(
            body=body, other=rng.choice(self.bodies), work=rng.choice(self.works), plan=rng.choice(self.plans),
            town=rng.choice(self.towns), place=rng.choice(PLACES), field=rng.choice(FIELDS), good=rng.choice(GOODS),
            year=year, next=year + rng.randint(1, 9), money=round(rng.uniform(1, 900), 1),
            share=round(rng.uniform(0.5, 40), 1), count=f"{rng.randint(100, 90000):,}", low=rng.randint(2, 40))
        return text[0].upper() + text[1:]


def document(rng, shared, size):
    names = Names(rng, shared)
    yield f"{names.town} Government Work Report\n\n"
    yield f"I will now report on behalf of the Municipal People's Government of {names.town}.\n\n"
    written, section = 0, 0
    while written < size:
        section += 1
        is_plan = section % 3 == 0
        title = f"{section}. {'Plans for the coming year' if is_plan else 'Review of the work'}\n\n"
        written += len(title)
        yield title
        for _ in range(12):
            line = " ".join(names.sentence(WILL if is_plan else DONE) for _ in range(rng.randint(3, 6))) + "\n\n"
            written += len(line)
            yield line
        names.turn()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--megabytes", type=float, default=1, help="of text, all documents together (default 1)")
    parser.add_argument("--documents", type=int, default=1, help="how many documents (default 1)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    first = random.Random(options.seed)
    shared = [f"{name(first)} {first.choice(FIELDS)} {first.choice(BODIES)}" for _ in range(40)]
    size = options.megabytes * 1_000_000 / options.documents
    for index in range(options.documents):
        rng = random.Random(f"{options.seed}-{index}")
        with open(options.folder / f"report-{index:05}.txt", "w", encoding="utf-8") as out:
            out.writelines(document(rng, shared, size))


if __name__ == "__main__":
    main()
