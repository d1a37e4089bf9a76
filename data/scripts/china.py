"""Chinese divisions with English names, from npm china-division and PyPI pypinyin."""

import csv
import re

from pypinyin import lazy_pinyin

from common import ascii_form, npm_package, read_pairs

NAMES = read_pairs("zh_names.txt")
READINGS = {zh: syllables.split() for zh, syllables in read_pairs("zh_readings.txt").items()}
ETHNIC = read_pairs("ethnic.txt")
_ETHNIC = re.compile("(?:" + "|".join(sorted(ETHNIC, key=lambda k: (-len(k), k))) + ")")
_LONGEST = max(map(len, READINGS))

# Zones run by a committee, not divisions of their own.
_ZONE = re.compile("(开发区|管理区|管理区管委会|工业园区|产业园区|化工园区|创意园区|示范区|渤海新区|冀南新区|滨湖新区|北戴河新区|白沟新城|镇江新区|天衢新区|兰州新区|虚拟.*)$")

_SUFFIXES = (
    ("自治区", "Autonomous Region"), ("自治州", "Autonomous Prefecture"), ("自治县", "Autonomous County"),
    ("自治旗", "Autonomous Banner"), ("地区", "Prefecture"), ("矿区", "Mining District"), ("林区", "Forestry District"),
    ("特区", "Special District"), ("新区", "New Area"), ("省", "Province"), ("市", "City"), ("区", "District"),
    ("县", "County"), ("盟", "League"), ("旗", "Banner"),
)
_REAL_DISTRICTS = {"绿园区", "梁园区", "金林区", "北林区", "新林区", "碑林区", "万柏林区", "下花园区", "清新区"}


def syllables(text):
    """Returns one pinyin syllable for each character."""
    out = lazy_pinyin(text, errors=lambda odd: list(odd))
    if len(out) != len(text):
        out = [lazy_pinyin(c)[0] for c in text]
    i = 0
    while i < len(text):
        for width in range(min(_LONGEST, len(text) - i), 0, -1):
            reading = READINGS.get(text[i : i + width])
            if reading:
                out[i : i + width] = reading
                i += width
                break
        else:
            i += 1
    return [s.replace("lv", "lü").replace("nv", "nü") for s in out]


def join(parts):
    """Joins syllables to one capitalised name, with an apostrophe before an inner a, e or o."""
    word = parts[0]
    for part in parts[1:]:
        word += ("'" if part[0] in "aeo" else "") + part
    return word[:1].upper() + word[1:]


def spellings(name):
    """Returns other spellings of a pinyin name: without diacritics, without apostrophes, v for ü."""
    plain = ascii_form(name)
    out = [plain]
    if "ü" in name:
        out.append(ascii_form(name.replace("ü", "v")))
    if "'" in plain and len(plain) > 6:
        out.append(plain.replace("'", ""))
    return out


def parse(zh):
    """Splits a full Chinese name into stem, English names of nationalities, and English suffix."""
    for suffix, english in _SUFFIXES:
        if suffix in ("林区", "矿区", "特区", "新区") and zh in _REAL_DISTRICTS:
            continue
        if zh.endswith(suffix) and len(zh) > len(suffix):
            stem, nations = zh[: -len(suffix)], []
            if suffix.startswith("自治"):
                while match := re.search(f"{_ETHNIC.pattern}$", stem):
                    if not match.start():
                        break
                    nations.insert(0, ETHNIC[match.group()])
                    stem = stem[: match.start()]
            return stem, nations, english
    return zh, [], ""


def english(zh):
    """Returns the English name of a division and its other names."""
    stem, nations, suffix = parse(zh)
    pinyin = join(syllables(zh)[: len(stem)])
    long_form = " ".join([pinyin, *nations, suffix]).strip()
    name = NAMES.get(zh) or (long_form if len(stem) == 1 else pinyin)
    others = [ascii_form(name)] if zh in NAMES else spellings(name)
    others += [long_form, *spellings(long_form)]
    if len(stem) > 1:
        # The pinyin of a name that has another English form is no alias when it is as short as a word.
        others += [o for o in (pinyin, *spellings(pinyin)) if len(pinyin) > 4]
        if name != pinyin and not name.endswith(suffix) and suffix not in ("", "City"):
            others.append(" ".join([name, *nations, suffix]))
    else:
        others.append(pinyin + (zh[len(stem):] == "县" and "xian" or ""))
        others = [o for o in others if o != pinyin]
    return name, list(dict.fromkeys(o for o in others if o != name))


def table(name):
    path = npm_package("china-division@2.7.0") / f"dist/{name}.csv"
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


MUNICIPALITIES = {"11", "12", "31", "50"}


def divisions():
    """Yields (code, name, kind, parent code, others) down to counties."""
    for row in table("provinces"):
        kind = "city" if row["code"] in MUNICIPALITIES else "province"
        name, others = english(row["name"])
        yield row["code"], name, kind, "", others
    for row in table("cities"):
        zh = row["name"]
        if row["provinceCode"] in MUNICIPALITIES or "直辖县级" in zh:
            continue
        name, others = english(zh)
        yield row["code"], name, "city" if zh.endswith("市") else "region", row["provinceCode"], others
    directly = {r["code"] for r in table("cities") if r["provinceCode"] in MUNICIPALITIES or "直辖县级" in r["name"]}
    for row in table("areas"):
        zh = row["name"]
        if _ZONE.search(zh) and zh != "浦东新区" or zh in ("市辖区", "矿区", "县"):
            continue
        # Disputed islands are among the natural features, without a country.
        if "群岛" in zh:
            continue
        name, others = english(zh)
        parent = row["provinceCode"] if row["cityCode"] in directly else row["cityCode"]
        kind = "city" if zh.endswith("市") else "county"
        yield row["code"], name, kind, parent, others


_TOWN = re.compile("^(.+?)(街道办事处|地区办事处|街道|地区|民族乡|民族镇|镇|乡|苏木)$")
_NOT_TOWN = re.compile("农场|林场|牧场|渔场|茶场|监狱|公司|开发|管理|园区|基地|水库|中心|委员会|虚拟|办事处$|片区|社区|小区|新村$|[东西南北中]路$|大街$|广场$|兵团")
_NATION = re.compile(
    "(?:" + "|".join(k for k in ETHNIC if k.endswith("族")) + "|(?:哈萨克|柯尔克孜|塔吉克|锡伯|蒙古|维吾尔|达斡尔|鄂温克|"
    "鄂伦春|塔塔尔|朝鲜|俄罗斯|乌孜别克|塔塔|基诺|阿昌|德昂|京|仡佬|佤|傈僳)族?)$"
)


def towns():
    """Yields (name, parent code) of towns, townships and streets."""
    county = {row["code"]: row["name"] for row in table("areas")}
    for row in table("streets"):
        zh = row["name"].removeprefix(county.get(row["areaCode"], "?"))
        match = _TOWN.match(zh)
        if not match or re.search(r"[^\u4e00-\u9fff]", zh):
            continue
        stem, suffix = match.groups()
        if _NOT_TOWN.search(stem):
            continue
        while len(stem) > 2 and (m := _NATION.search(stem)) and m.start():
            stem = stem[: m.start()]
        # Long names are roads and institutions, save where they are not Chinese.
        if len(stem) > (6 if row["provinceCode"] in ("15", "54", "63", "65") else 4):
            continue
        reading = syllables(zh)
        if len(stem) == 1:
            if suffix == "镇":
                yield join(reading[:2]), row["areaCode"]
        else:
            yield join(reading[: len(stem)]), row["areaCode"]
