"""Writes `ontology/languages/en/lexicon.tsv` and its notice: words, their parts of speech, likeliest first, their lemma.

Nouns, verbs, adjectives and adverbs come from Debian's `wordnet-base` (WordNet licence), inflected here; the order of
the parts of speech from its counts of tagged text. Words that neither WordNet's lemmas nor `words.tsv` have are left
out. Closed classes, and what WordNet is too old for, are the tables at the end.

    python3 data/scripts/lexicon.py

Needs Debian's `wordnet-base` installed, or its package unpacked under WORDNET (`dpkg -x wordnet-base_*.deb FOLDER`).
"""

import collections
import os
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
ENGLISH = HERE.parent.parent / "ontology/languages/en"
WORDNET = pathlib.Path(os.environ.get("WORDNET", "/")) / "usr/share"
VOWELS = "aeiou"
# How a lemma's count is shared among its forms.
SHARES = {"NN": 0.7, "NNS": 0.3, "VB": 0.45, "VBP": 0.2, "VBZ": 0.12, "VBD": 0.26, "VBN": 0.25, "VBG": 0.18,
          "JJ": 1.0, "JJR": 0.3, "JJS": 0.3, "RB": 1.0, "RBR": 0.3, "RBS": 0.3}
PARTS = {"noun": "1", "verb": "2", "adj": "3", "adv": "4"}


def lemmas(part):
    """Yields the lemmas of a part of speech with their number of senses."""
    for line in (WORDNET / f"wordnet/index.{part}").read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            fields = line.split(" ")
            if re.fullmatch(r"[a-z]+(?:[-'][a-z]+)*", fields[0]):
                yield fields[0], int(fields[2])


def spelled_small():
    """Returns the nouns that WordNet spells without a capital in one sense at least."""
    small = set()
    for line in (WORDNET / "wordnet/data.noun").read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            fields = line.split(" ")
            small.update(word for word in fields[4:4 + 2 * int(fields[3], 16):2] if word.islower())
    return small


def counts():
    """Returns how often each lemma was met in tagged text, by part of speech."""
    found = collections.Counter()
    for line in (WORDNET / "wordnet/cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, _, count = line.split(" ")
        lemma, sense = key.split("%")
        found[lemma, "3" if sense[0] == "5" else sense[0]] += int(count)
    return found


def exceptions(part):
    """Returns irregular forms by their lemma."""
    forms = collections.defaultdict(list)
    for line in (WORDNET / f"wordnet/{part}.exc").read_text(encoding="utf-8").splitlines():
        form, *bases = line.split(" ")
        for base in bases:
            forms[base].append(form)
    return forms


def with_s(word):
    if word.endswith("man"):
        return [word[:-3] + "men", word + "s"]
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return [word + "es"]
    if re.search(r"[^aeiou]y$", word):
        return [word[:-1] + "ies"]
    if re.search(r"[^aeiou]o$", word):
        return [word + "es", word + "s"]
    return [word + "s"]


def with_ending(word, ending):
    """Returns the word with "ed", "ing", "er" or "est", its last letter doubled where that is possible too."""
    if word.endswith("ie") and ending == "ing":
        return [word[:-2] + "ying"]
    if word.endswith("e") and not (ending == "ing" and re.search(r"(?:ee|oe|ye)$", word)):
        return [word[:-1] + ending]
    if re.search(r"[^aeiou]y$", word) and ending != "ing":
        return [word[:-1] + "i" + ending]
    forms = [word + ending]
    if re.search(r"(?:^|[^aeiou])[aeiou][bdfgklmnprstvz]$|u[ae][lmprst]$|[aeiou]l$", word):
        forms.append(word + word[-1] + ending)
    if word.endswith("c"):
        forms.append(word + "k" + ending)
    return forms


def verb_forms(lemma, irregular, common):
    """Returns pairs of form and tag."""
    yield lemma, "VB"
    yield lemma, "VBP"
    for form in with_s(lemma):
        if not form.endswith("men"):
            yield form, "VBZ"
    past = [form for form in irregular if not form.endswith(("ing", "s")) and ("-" in form) == ("-" in lemma)]
    regular = with_ending(lemma, "ed")
    # Where the exceptions hold nothing but doubled letters, the verb is regular.
    if lemma in SAME_PAST:
        past = [lemma]
    if past and not all(form.endswith("ed") and lemma[:2] == form[:2] for form in past):
        participles = [form for form in past if re.search(r"(?:n|ne|um|u[nm]g|unk)$", form)]
        if len(participles) in (0, len(past)):
            participles = past
        for form in past:
            yield from ((form, tag) for tag in ("VBD", "VBN") if (tag == "VBN") == (form in participles) or participles is past)
        regular = [form for form in regular if form in common and lemma in TWO_PASTS]
    known = [form for form in regular + past if form in common and form.endswith("ed")]
    for form in dict.fromkeys(known or (regular[:1] if not past or regular else [])):
        yield form, "VBD"
        yield form, "VBN"
    gerunds = with_ending(lemma, "ing") + [form for form in irregular if form.endswith("ing")]
    for form in dict.fromkeys([form for form in gerunds if form in common] or gerunds[:1]):
        yield form, "VBG"


def spellings(word):
    """Yields the British or American twin of a word."""
    for one, other in (("iz", "is"), ("yz", "ys")):
        for a, b in ((one, other), (other, one)):
            twin = re.sub(rf"{a}(e|ed|es|er|ers|ing|ation|ations|able)$", rf"{b}\1", word)
            if twin != word and len(word) > 6:
                yield twin


def build():
    common = {line.split("\t")[0] for line in (ENGLISH / "words.tsv").read_text(encoding="utf-8").splitlines()}
    tally, small = counts(), spelled_small()
    scores, bases = collections.defaultdict(collections.Counter), {}

    def put(form, tag, lemma, score):
        if form in NEVER.get(tag, ()):
            return
        scores[form][tag] += score * SHARES[tag]
        if form != lemma:
            bases.setdefault(form, {})
            if bases[form].get(tag, ("", -1))[1] < score:
                bases[form][tag] = (lemma, score)

    def add(lemma, part, score, irregular):
        if part == "noun":
            put(lemma, "NN", lemma, score)
            for form in dict.fromkeys(irregular or [f for f in with_s(lemma) if f in common] or with_s(lemma)[:1]):
                put(form, "NNS", lemma, score)
        elif part == "verb":
            for form, tag in verb_forms(lemma, irregular, common):
                put(form, tag, lemma, score)
        else:
            tag = "JJ" if part == "adj" else "RB"
            put(lemma, tag, lemma, score)
            if len(lemma) < 8:
                for ending, degree in (("er", "R"), ("est", "S")):
                    for form in [f for f in with_ending(lemma, ending) if f in common] if part == "adj" else ():
                        put(form, tag + degree, lemma, score * 0.2)
            for form in irregular:
                put(form, tag + ("S" if form.endswith("st") else "R"), lemma, score)

    for part, number in PARTS.items():
        irregular = exceptions(part)
        for lemma, senses in lemmas(part):
            if part == "noun" and lemma not in small:
                continue
            add(lemma, part, tally[lemma, number] + 0.5 * senses, irregular.get(lemma, []))
    for part, words in EXTRA.items():
        for word in words.split():
            add(word, part, 3, [])
    # The other spelling of what WordNet has in one only.
    for form in list(scores):
        for twin in spellings(form):
            stem_is_verb = any(tag.startswith("V") for tag in scores[form]) or form.endswith(("ation", "ations"))
            if twin not in scores and stem_is_verb:
                scores[twin] = scores[form].copy()
                for tag, (lemma, score) in bases.get(form, {}).items():
                    other = next(iter(spellings(lemma)), None)
                    bases.setdefault(twin, {})[tag] = (other or lemma, score)
    kept = {}
    extra = {word for words in EXTRA.values() for word in words.split()}
    for form, tags in scores.items():
        lemma = min(bases.get(form, {None: (form, 0)}).values(), key=lambda pair: -pair[1])[0]
        twins = list(spellings(form))
        if not (form in common or lemma in extra or any(twin in common for twin in twins)
                or ("-" in form and max(tags.values()) >= 1) or form in LIKELIEST):
            continue
        order = [tag for tag, _ in sorted(tags.items(), key=lambda pair: (-pair[1], pair[0]))]
        kept[form] = (order, best_lemma(form, order, bases))
    for word, tags in LIKELIEST.items():
        first = tags.split(",")
        order, lemma = kept.get(word, ([], word))
        order = first + [tag for tag in order if tag not in first]
        kept[word] = (order, best_lemma(word, order, bases) if word in bases else lemma)
    for word, (tags, lemma) in CLOSED.items():
        kept[word] = (tags.split(","), lemma)
    return kept


def best_lemma(form, order, bases):
    """Returns the lemma of the likeliest verb or plural, the form itself where its first tag is a base form."""
    known = bases.get(form, {})
    for tag in order:
        if tag in known and tag.startswith("V"):
            return known[tag][0]
    if order and order[0] in known:
        return known[order[0]][0]
    for tag in order:
        if tag in known and tag == "NNS":
            return known[tag][0]
    return form


def notice():
    text = (WORDNET / "doc/wordnet-base/copyright").read_text(encoding="utf-8")
    licence = text.split("License: WordNet3.0\n")[1].split("\nFiles: debian")[0]
    licence = "\n".join(line[1:].replace(".", "", 1) if line.strip() == "." else line[1:] for line in licence.splitlines())
    return f"""lexicon.tsv holds words, parts of speech and base forms made from WordNet 3.0 by data/scripts/lexicon.py:
lemmas, irregular forms and counts of tagged text as in Debian's package wordnet-base.
Inflected forms, closed classes, newer words and some orders of tags are the project's own.
Which words are common enough to keep is decided with words.tsv; see NOTICE-scowl.txt.

{licence.strip()}
"""


def _closed():
    table = {}

    def put(tags, words, lemma=None):
        for word in words.split():
            table[word] = (tags, lemma or word)

    put("DT", "the a an every each either neither another no any some these those such all both half many-a quite")
    put("DT", "this")
    put("IN,WDT,DT", "that")
    put("DT,NN", "all half")
    put("RB,DT", "quite")
    put("JJ,DT", "such")
    put("CC,DT", "both either neither")
    put("JJ,VB,VBP", "own")
    put("JJ", "many few several other same certain various")
    put("JJ,NN,RB", "much little enough")
    put("JJR,RBR", "more less fewer")
    put("JJS,RBS", "most least fewest")
    put("PRP$", "my your his her its our their thy")
    put("WP$", "whose")
    put("PRP", "i you he she it we they me him us them myself yourself himself herself itself ourselves yourselves "
        "themselves oneself mine yours hers ours theirs someone anyone everyone somebody anybody everybody something "
        "anything everything nobody")
    put("NN", "nothing none")
    put("PRP,RB", "there")
    put("CD,PRP,NN", "one")
    put("WDT,WP", "which what whatever whichever")
    put("WP", "who whom whoever whomever")
    put("WRB", "when where why how whenever wherever whereby wherein whereupon")
    put("CC", "and or but nor plus & yet")
    put("IN", "of in on at by for with from into onto upon within without through throughout during until till since "
        "against among amongst amid amidst between towards toward via per despite unless because although though "
        "whether if than as beside beneath underneath unlike except lest whereas notwithstanding versus vs "
        "circa en qua re vis-a-vis aboard atop minus")
    put("IN,RB", "before after about above across along around behind below beyond inside outside over under near "
        "opposite round throughout besides alongside underneath")
    put("RP,RB,IN", "up out off down away back apart aside forth together")
    put("RB,RP,VB,VBP", "back")
    put("RB,RP", "away apart aside forth together")
    put("IN,NN", "while")
    put("IN,VB,VBP,JJ", "like")
    put("IN,VBG", "including regarding concerning following pending barring")
    put("VBG,NN", "following")
    put("VBG,IN", "according", "accord")
    put("VBG,IN", "including", "include")
    put("VBG,IN", "regarding", "regard")
    put("VBG,IN", "concerning", "concern")
    put("VBG,JJ,NN,IN", "following", "follow")
    put("IN,RB,JJ", "past")
    put("RB,IN", "so ago")
    put("TO", "to")
    put("MD", "can could may might must shall should will would ought cannot")
    put("MD,VB,NN", "will")
    put("MD", "ca", "can")
    put("MD", "wo 'll", "will")
    put("MD", "sha", "shall")
    put("MD,VBD", "'d", "would")
    put("RB", "n't", "not")
    put("RB", "viz viz.")
    put("JJ,NN", "major")
    put("POS", "'s ' 's'")
    put("VBP", "am are 're 'm ai", "be")
    put("VBZ", "is", "be")
    put("VBD", "was were", "be")
    put("VBN", "been", "be")
    put("VBG,NN", "being", "be")
    put("VB", "be")
    put("VB,VBP", "have do")
    put("VBP", "'ve", "have")
    put("VBZ", "has", "have")
    put("VBD,VBN", "had", "have")
    put("VBG", "having", "have")
    put("VBZ", "does", "do")
    put("VBD", "did", "do")
    put("VBN", "done", "do")
    put("VBG", "doing", "do")
    put("RB", "not never also very too just only even still already again always often sometimes ever now then here "
        "thus therefore hence however moreover furthermore meanwhile nevertheless nonetheless otherwise instead "
        "perhaps maybe rather soon almost nearly abroad overseas today tomorrow yesterday tonight else not- "
        "accordingly thereby therein thereof thereto thereafter thereunder herein hereby hereof i.e e.g afterwards "
        "together altogether once twice anew apace online offline")
    put("JJ,RB", "overseas online offline")
    put("NN,RB", "today tomorrow yesterday tonight home")
    put("RB,JJ", "together")
    put("RB,JJ,NN", "well")
    put("RB,JJ", "far fast early late hard long")
    put("JJ,RB", "early late hard long fast daily weekly monthly yearly annual quarterly straight")
    put("JJ,NN", "annual")
    put("RBR,JJR", "further farther")
    put("JJ,RB,VB,VBP", "further")
    put("RBR,JJR", "earlier later sooner", None)
    put("JJR,RBR", "better", "good")
    put("JJS,RBS", "best", "good")
    put("JJR", "worse", "bad")
    put("JJS", "worst", "bad")
    put("JJ", "next last former latter")
    put("JJ,RB", "next last first")
    put("CD", "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
        "billion trillion dozen lakh crore")
    put("JJ", "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth")
    put("JJ,NN", "second third fourth fifth quarter")
    put("NN", "quarter")
    for word in ("hundreds", "thousands", "millions", "billions", "trillions", "dozens", "tens"):
        put("NNS", word, word[:-1])
    put("NNP,NN", "china guinea japan jersey morocco turkey")  # Names of countries before what small letters mean.
    put("NNP", "january february april june july september october november december monday tuesday "
        "wednesday thursday friday saturday sunday")
    put("UH", "yes oh ah hey hello wow ok okay please", None)
    put("VB,VBP,UH", "please")
    put("FW", "et al de la etc versa ibid vice")
    put("NN,JJ", "vice")
    put("RB", "etc. etc e.g. i.e. a.m. p.m. approx. ca. c.")
    put("IN", "vs. v.")
    put("NNS,NN", "people")
    put("PRP", "'em", "them")
    put("PRP", "'t", "it")
    return table


CLOSED = _closed()

# Words that WordNet 3.0 is too old for or lacks.
EXTRA = {
    "noun": "blockchain fintech startup biotech livestream livestreaming smartphone website cybersecurity roadmap "
            "stakeholder rollout email app upskilling reskilling digitalisation digitalization decarbonisation "
            "decarbonization crowdfunding internet wi-fi robotics semiconductor biopharmaceutical nanotechnology "
            "biotechnology microgrid wastewater runoff greenway greenbelt hotspot interoperability connectivity "
            "resilience sustainability biodiversity ecotourism e-commerce e-government ecosystem workstream workforce "
            "workplace healthcare childcare caregiver timeframe timeline dataset database cloud chipset lithium "
            "supercomputer drone unicorn incubator accelerator testbed sandbox platform subsidy subsidiary "
            "signatory procurement subnational vaccination mainstreaming benchmarking onboarding onshoring nearshoring "
            "teleworking hydrogen photovoltaics metaverse telemedicine agritech edtech medtech agribusiness "
            "microfinance microcredit megaproject per-capita cent percent mainland footbridge flyover expressway "
            "feasibility dialogue policymaker policymaking lawmaker wellbeing well-being livelihood townhouse "
            "streetlight shoreline wetland heliport seaport drydock cityscape skyline courseware freelancer "
            "reimbursement upgrade downturn upturn uptake spillover takeaway workaround know-how start-up "
            "headquarters premises yuan renminbi programme organisation centre defence labour "
            "entrepreneurship employability telehealth eldercare affordability walkability liveability livability traceability "
            "cleantech bioeconomy hyperscale beneficiation indigenisation electromobility e-mobility micromobility ridership "
            "brownfield greenfield masterplan placemaking streetscape busway cycleway agroforestry rewilding "
            "biofuel biogas bioenergy interconnector stormwater groundwater mariculture apiculture sericulture "
            "floriculture agritourism homestay externship traineeship mentorship learnership creche homeschooling "
            "telecare pharmacovigilance undernutrition inclusivity femicide statelessness peacebuilding counterterrorism reintegration "
            "cybercrime ransomware whistleblower ombudsperson co-creation hackathon spinoff metrology",
    "verb": "co-ordinate digitalise digitalize incentivise incentivize upskill reskill decarbonise decarbonize repurpose "
            "mainstream livestream onshore offshore nearshore fast-track kick-start crowdfund operationalise "
            "operationalize prioritise prioritize outsource download upload email showcase leverage partner fund "
            "finance host pilot trial benchmark scale transition retrofit catalyse catalyze channel bolster foster "
            "pioneer spearhead streamline safeguard headquarter incubate co-finance co-found co-host co-fund co-design "
            "co-develop co-locate kickstart jumpstart ringfence ring-fence top-up empower resettle reforest "
            "transpose delist relist optimise optimize revitalise revitalize utilise utilize budget impact access "
            "contact grow task pedestrianise pedestrianize electrify gazette resource evidence co-chair "
            "co-establish co-manage co-organise co-organize co-own co-lead co-create co-invest co-sponsor co-operate "
            "re-introduce re-launch re-open re-establish re-build re-design re-invest re-position re-engineer "
            "re-start re-affirm re-allocate re-commit re-focus re-train re-skill re-purpose relaunch recapitalise "
            "recapitalize reprioritise reprioritize uprate greenlight fasttrack jump-start pre-fund reskill",
    "adj": "gender-based interministerial multisectoral peer-to-peer afterschool photovoltaic biomedical low-carbon zero-carbon carbon-neutral intergovernmental interprovincial "
           "intercity intermodal multimodal multilateral multi-year high-speed high-tech high-end high-quality "
           "state-owned state-level large-scale small-scale long-term short-term medium-term mid-term world-class "
           "cross-border cross-sector cutting-edge leading-edge cost-effective energy-efficient eco-friendly "
           "first-class user-friendly year-on-year public-private so-called full-time part-time rural digital "
           "inclusive resilient green participatory socioeconomic socio-economic geospatial ongoing upcoming "
           "forthcoming contactless cashless driverless subnational supranational pharmaceutical aforementioned "
           "anti-epidemic sci-tech low-altitude low-income middle-income high-income wide-ranging far-reaching "
           "on-site off-site in-depth up-to-date real-time smart mainland needy elderly",
    "adv": "year-on-year online digitally sustainably inclusively responsibly holistically proactively vis-a-vis "
           "in-house countrywide nationwide citywide statewide worldwide province-wide",
}

# Tags that tagged text of the sixties, or a dictionary, puts in another order than policy documents do.
LIKELIEST = {
    "support": "VB,NN,VBP", "report": "NN,VB,VBP", "work": "NN,VB,VBP", "plan": "NN,VB,VBP", "fund": "NN,VB,VBP",
    "progress": "NN,VB,VBP", "host": "VB,NN,VBP", "build": "VB,VBP", "growth": "NN", "come": "VB,VBP,VBN", "become": "VB,VBP,VBN", "run": "VB,NN,VBP,VBN",
    "overcome": "VB,VBP,VBN",
    # "increased funding for schools", "higher lending to farmers".
    "last": "JJ,VB,RB", "funding": "NN,VBG", "financing": "NN,VBG", "lending": "NN,VBG", "spending": "NN,VBG", "borrowing": "NN,VBG",
    "banking": "NN,VBG",
}

# Verbs whose past is their base form, and those with a regular past beside the irregular one.
SAME_PAST = set("bet bid broadcast burst cast cost cut forecast hit hurt let offset outbid overcast put quit "
                "reset rid set shed shut split spread telecast thrust upset".split())
TWO_PASTS = set("learn burn dream prove show light speed wake leap lean spell spill mow sew sow weave swell input "
                "forecast broadcast bid address melt shave spoil bless".split())

# Forms that a dictionary derives and no text holds.
NEVER = {"NN": {"as", "is", "are", "was", "an", "it", "he", "us", "be", "no", "at", "in", "am", "do"},
         "VBN": {"came", "ran", "became", "overcame", "overran"}}


def main():
    kept = build()
    lines = []
    for word in sorted(kept, key=lambda word: word.encode()):
        tags, lemma = kept[word]
        lines.append(f"{word}\t{','.join(dict.fromkeys(tags))}\t{'' if lemma == word else lemma}\n")
    (ENGLISH / "lexicon.tsv").write_bytes("".join(lines).encode())
    (ENGLISH / "NOTICE-lexicon.txt").write_bytes(notice().encode())


if __name__ == "__main__":
    main()
