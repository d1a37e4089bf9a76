//! How fast each format is written, and how much memory a graph takes, for a graph of any size.
//!
//! ```text
//! cargo bench --bench exports -- --entities 1000000
//! cargo bench --bench exports -- --entities 100000 --formats turtle,n-triples,tables,jsonl
//! ```
//!
//! The graph has five facts an entity, as three relations, a status and an observation, and two mentions an entity; a
//! document names a thousand things of its own and a few that all documents name. Names and sentences come from
//! templates, the same on every machine. Nothing is written to a disk: bytes are counted, then counted and digested as
//! a build does it. Times are wall seconds and processor seconds; memory is that of the process (Linux only).

#![expect(clippy::print_stdout, reason = "figures are what it is for")]

use std::{
    collections::BTreeSet,
    fs,
    io::{self, Write},
    sync::Arc,
    time::Instant,
};

use policygraph::{
    digest::Digested,
    document::DocumentId,
    entity::{Entity, EntityId},
    evidence::{Evidence, Origin},
    export::{FORMATS, Format, Settings},
    fact::{Confidence, Modality, Observation, ObservationKind, Relation, Status},
    graph::{Graph, Reading, Record},
    ontology::{Ontology, load},
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many things a document has of its own.
const OWN: usize = 1000;

/// How many things of all documents a document names.
const SHARED: usize = 10;

/// Classes, and what their names end in.
const CLASSES: [(&str, &str); 6] = [
    ("City", "City"),
    ("GovernmentBody", "Bureau of Finance"),
    ("TransportProject", "Ring Road Extension"),
    ("Programme", "Skills Programme"),
    ("CulturalInstitution", "Museum of Science"),
    ("Province", "Province"),
];

const SYLLABLES: [&str; 16] =
    ["ba", "cor", "da", "el", "fa", "gar", "ir", "kel", "lo", "mar", "nor", "pel", "ra", "sel", "tor", "wen"];

/// A predicate, and a sentence that states it.
const RELATIONS: [(&str, &str); 4] = [
    ("supports", "In {year}, {subject} gave {object} {count} million dollars for new equipment, staff and repairs."),
    ("located-in", "{subject} lies in {object} and serves {count} households there."),
    ("implements", "{subject} will go on to implement {object}, as the plan of {year} provides."),
    ("collaborates-with", "{subject} and {object} signed an agreement on {count} joint works in {year}."),
];

const STATUSES: [(&str, &str); 2] = [
    ("operational", "{subject} was put into operation in {year}, with {count} posts."),
    ("completed", "{subject} was completed in {year}."),
];

const OBSERVATIONS: [(&str, &str, &str); 2] = [
    ("passengers", "households", "The passengers of {subject} rose to {count} households in {year}."),
    ("investment in new lines", "USD", "We invested {count} dollars in new lines of {subject} in {year}."),
];

/// Numbers that look drawn at random; the same on every machine.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}

/// The name of the thing of a number: no two are the same.
fn name(number: usize) -> (String, usize) {
    let (mut word, mut rest) = (String::new(), number);
    while rest > 0 || word.len() < 4 {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    let class = number % CLASSES.len();
    let capital = word[..1].to_uppercase();
    (format!("{capital}{} {}", &word[1..], CLASSES[class].1), class)
}

/// A document in the making: where its next sentence stands.
struct Page {
    id: DocumentId,
    rules: [Arc<str>; 4],
    at: usize,
    draw: Draw,
}

impl Page {
    fn evidence(&mut self, quote: String, rule: usize) -> Evidence {
        let (start, end) = (self.at, self.at + quote.chars().count());
        self.at = end + 1;
        let (document, rule) = (self.id.clone(), self.rules[rule].clone());
        Evidence { document, start, end, quote, rule, repaired: false, locator: None }
    }

    fn sentence(&mut self, template: &str, subject: &str, object: &str, year: usize) -> String {
        let count = (100 + self.draw.below(90_000)).to_string();
        template
            .replace("{subject}", subject)
            .replace("{object}", object)
            .replace("{count}", &count)
            .replace("{year}", &year.to_string())
    }
}

/// What the document of a number states.
fn reading(ontology: &Ontology, number: usize, first: usize, own: usize) -> Reading {
    let id = DocumentId::new(&format!("report-{number:05}"));
    let rules = ["heads", "clause-active", "state-verb", "figure-verb"].map(Arc::from);
    let mut page = Page { id, rules, at: 0, draw: Draw(number as u64) };
    let things: Vec<(EntityId, String, usize)> = (0..SHARED)
        .chain(first..first + own)
        .map(|number| {
            let (name, class) = name(number);
            (EntityId::new(ontology.top(CLASSES[class].0), &name, None), name, class)
        })
        .collect();
    let mut reading = Reading::empty(Record { sha256: "0".repeat(64), ..Record::empty(page.id.clone()) });
    for (index, (id, name, class)) in things.iter().enumerate() {
        let mentions = (0..2).map(|_| page.evidence(name.clone(), 0)).collect();
        reading.entities.push(Entity {
            id: id.clone(),
            name: name.clone(),
            class: CLASSES[*class].0.to_owned(),
            aliases: BTreeSet::new(),
            origin: Origin::Text,
            mentions,
        });
        if index >= SHARED {
            facts(&mut page, &things, index, &mut reading);
        }
    }
    reading
}

fn facts(page: &mut Page, things: &[(EntityId, String, usize)], index: usize, reading: &mut Reading) {
    let (id, name, _) = &things[index];
    let year = 2015 + page.draw.below(10);
    let modality = if page.draw.below(4) == 0 { Modality::Planned } else { Modality::Actual };
    let time = (page.draw.below(3) > 0).then(|| year.to_string());
    for turn in 0..3 {
        // Three different things that are not this one.
        let (object, other, _) = &things[(index + 1 + turn * 7 + page.draw.below(7)) % things.len()];
        let (predicate, template) = RELATIONS[(index + turn) % RELATIONS.len()];
        let quote = page.sentence(template, name, other, year);
        reading.relations.push(Relation {
            subject: id.clone(),
            predicate: predicate.to_owned(),
            object: object.clone(),
            modality,
            time: time.clone(),
            confidence: Confidence::from_hundredths(93),
            origin: Origin::Text,
            evidence: std::iter::once(page.evidence(quote, 1)).collect(),
        });
    }
    let (stage, template) = STATUSES[index % STATUSES.len()];
    let quote = page.sentence(template, name, "", year);
    reading.statuses.push(Status {
        entity: id.clone(),
        stage: stage.to_owned(),
        modality,
        time: time.clone(),
        confidence: Confidence::from_hundredths(90),
        evidence: std::iter::once(page.evidence(quote, 2)).collect(),
    });
    let (indicator, unit, template) = OBSERVATIONS[index % OBSERVATIONS.len()];
    let quote = page.sentence(template, name, "", year);
    let value = 100.0 + page.draw.below(90_000) as f64 / 4.0;
    reading.observations.push(Observation {
        indicator: indicator.to_owned(),
        subject: id.clone(),
        value,
        unit: unit.to_owned(),
        kind: ObservationKind::Level,
        time,
        modality,
        scope: None,
        confidence: Confidence::from_hundredths(85),
        evidence: std::iter::once(page.evidence(quote, 3)).collect(),
    });
}

/// Counts what is written and forgets it.
struct Count(u64);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A value of `/proc/self/status` in MB.
fn memory(key: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
    line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// Processor seconds of all threads so far.
fn processor() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or("").split_whitespace().skip(11).take(2);
    fields.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// Wall seconds, processor seconds and bytes.
fn timed(run: impl FnOnce() -> io::Result<u64>) -> io::Result<(f64, f64, u64)> {
    let (wall, spent) = (Instant::now(), processor());
    let bytes = run()?;
    Ok((wall.elapsed().as_secs_f64(), processor() - spent, bytes))
}

fn measure(ontology: &Ontology, graph: &Graph, format: &Format) -> io::Result<()> {
    let settings = Settings::default();
    let plain = timed(|| {
        let mut out = Count(0);
        for (_, write) in format.files {
            write(ontology, graph, &settings, &mut out)?;
        }
        Ok(out.0)
    })?;
    let digested = timed(|| {
        let mut bytes = 0;
        for (_, write) in format.files {
            let mut out = Digested::new(io::sink());
            write(ontology, graph, &settings, &mut out)?;
            bytes += out.finish()?.1;
        }
        Ok(bytes)
    })?;
    let rate = |(wall, processor, bytes): (f64, f64, u64)| {
        let megabytes = bytes as f64 / 1e6;
        format!("{:>8.1} {:>8.1}", megabytes / wall.max(1e-9), megabytes / processor.max(0.01))
    };
    println!(
        "{:<12} {:>8.1} {:>8.2} {} {} {:>8}",
        format.key,
        plain.2 as f64 / 1e6,
        plain.0,
        rate(plain),
        rate(digested),
        memory("VmHWM")
    );
    Ok(())
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |name: &str| arguments.iter().position(|known| known == name).and_then(|at| arguments.get(at + 1));
    let entities = value("--entities").and_then(|count| count.parse().ok()).unwrap_or(10_000);
    let chosen: Option<Vec<&str>> = value("--formats").map(|keys| keys.split(',').collect());
    let is_chosen = |format: &&Format| chosen.as_ref().is_none_or(|keys| keys.contains(&format.key));
    let ontology = load::compile(&load::built_in()).map_err(|_| io::Error::other("the ontology is broken"))?;
    let begin = Instant::now();
    let firsts = (SHARED..entities).step_by(OWN).enumerate();
    let readings: Vec<Reading> =
        firsts.map(|(number, first)| reading(&ontology, number, first, OWN.min(entities - first))).collect();
    println!("readings: {:.2} s, {} MB", begin.elapsed().as_secs_f64(), memory("VmRSS"));
    let begin = Instant::now();
    let graph = Graph::new(readings);
    let statuses: usize = graph.entities().map(|entity| graph.statuses(&entity.id).count()).sum();
    println!(
        "graph: {} entities, {} relations, {statuses} statuses, {} observations: {:.2} s, {} MB, at most {} MB",
        graph.entities().count(),
        graph.relations().count(),
        graph.observations().count(),
        begin.elapsed().as_secs_f64(),
        memory("VmRSS"),
        memory("VmHWM")
    );
    println!("                               without digest        with digest");
    println!("format             MB   wall s     MB/s  MB/s cpu     MB/s  MB/s cpu   peak MB");
    FORMATS.iter().filter(is_chosen).try_for_each(|format| measure(&ontology, &graph, format))
}
