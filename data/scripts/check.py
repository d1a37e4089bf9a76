#!/usr/bin/env python3
"""Checks the gazetteers: columns, order, parents that exist, and a list of places that must be there."""

import collections
import sys

from common import GAZETTEERS, ROOT

FILES = ("places.tsv", "places_namesakes.tsv", "towns.tsv", "towns_china.tsv", "features.tsv")
KINDS = {"country", "region", "province", "city", "county", "town", "naturalfeature"}

MUST = """
Zhejiang<China Jiaxing<Zhejiang Nanhu<Jiaxing Xiuzhou<Jiaxing Jiashan<Jiaxing Haiyan<Jiaxing Haining<Jiaxing
Pinghu<Jiaxing Tongxiang<Jiaxing Wuzhen<Tongxiang Xitang<Jiashan Puyuan<Tongxiang Yanguan<Haining Zhapu<Pinghu
Qingpu<Shanghai Jinshan<Shanghai Shanghai<China Kunming<Yunnan Nantong<Jiangsu Taizhou<Jiangsu Taizhou<Zhejiang
Suzhou<Jiangsu Suzhou<Anhui Paris<Île-de-France Johannesburg<Gauteng Gauteng<South_Africa Mumbai<Maharashtra
Maharashtra<India Lagos<Nigeria Lagos<Lagos Texas<United_States Bavaria<Germany Nairobi<Kenya Jakarta<Indonesia
Manchester<England Scotland<United_Kingdom England<United_Kingdom Wales<United_Kingdom
Northern_Ireland<United_Kingdom Ontario<Canada Selangor<Malaysia Western_Cape<South_Africa California<United_States
Washington<United_States Washington,_D.C.<United_States Niger_State<Nigeria Cologne<North_Rhine-Westphalia
Malé<Maldives Georgia<United_States Georgia<Western_Asia Victoria<Australia Virginia<United_States
Harbin<Heilongjiang Lhasa<Tibet Ürümqi<Xinjiang Shaanxi<China Shanxi<China Minhang<Shanghai Yueqing<Wenzhou
Changzhi<Shanxi Luohe<Henan Pudong<Shanghai Kowloon<Hong_Kong New_York_City<New_York Kyiv<Ukraine Hanoi<Vietnam
Gympie<Queensland Strabane<Northern_Ireland Badagry<Lagos Mandeville<Jamaica
""".split()


def main():
    faults, seen, names, pairs = [], set(), collections.defaultdict(int), set()
    tables = {}
    for file in FILES:
        text = (GAZETTEERS / file).read_text(encoding="utf-8")
        rows = [line.split("\t") for line in text.split("\n")[1:-1]]
        tables[file] = rows
        # Cities of one name stand by their size, which the table does not keep.
        if rows != sorted(rows, key=lambda r: (*r[:2], "" if r[1] == "city" else r[2])):
            faults.append(f"{file}: not sorted")
        for row in rows:
            key = tuple(row[:3])
            if len(row) != 5 or row[1] not in KINDS or key in seen or not row[0]:
                faults.append(f"{file}: bad or double row {row}")
            if row[1] != "country" and any(len(n) < 3 for n in [row[0], *filter(None, row[4].split(";"))]):
                faults.append(f"{file}: short name in {row}")
            seen.add(key)
            pairs.add((row[0], row[2]))
            names[row[0]] += 1
    for file, rows in tables.items():
        for name, kind, parent, *_ in rows:
            first, _, rest = parent.partition("/")
            if parent and (not names[first] or rest and (first, rest) not in pairs and (first, rest.split("/")[0]) not in pairs):
                faults.append(f"{file}: no parent {parent} of {name}")
    for pair in MUST:
        name, parent = pair.replace("_", " ").split("<")
        if (name, parent) not in pairs:
            faults.append(f"missing: {name} in {parent}")
    words = [line.split("\t") for line in (ROOT / "ontology/languages/en/words.tsv").read_text().splitlines()]
    if [w for w, _ in words] != sorted({w for w, _ in words}):
        faults.append("words.tsv: not sorted or double")
    for fault in faults[:60]:
        print(fault)
    for file, rows in tables.items():
        print(f"{file}: {len(rows)} rows, {(GAZETTEERS / file).stat().st_size} bytes")
    print(f"words.tsv: {len(words)} words")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
