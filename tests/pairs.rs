//! Pairs of names that are easily confused, each in a document of its own: one thing, or two?
//!
//! The pairs are of our own writing; `pairs/README.md` tells when each set was read for the first time.
//! Documents go in, the graph comes out, and the things that bear the two names are compared.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test ends at the first surprise; figures are shown"
)]

mod support;

use policygraph::{corpus, entity::Entity, graph::Graph};

struct Pair<'a> {
    is_one: bool,
    kind: &'a str,
    sides: [Side<'a>; 2],
}

struct Side<'a> {
    author: &'a str,
    /// With the name in braces.
    sentence: &'a str,
}

impl Side<'_> {
    fn name(&self) -> &str {
        self.sentence.split_once('{').unwrap().1.split_once('}').unwrap().0
    }

    fn text(&self) -> String {
        format!("{}\n\n{}\n", self.author, self.sentence.replace(['{', '}'], ""))
    }
}

fn pairs(text: &str) -> Vec<Pair<'_>> {
    let row = |line| {
        let [verdict, kind, author_a, a, author_b, b] =
            <[&str; 6]>::try_from(str::split(line, '\t').collect::<Vec<_>>())
                .unwrap_or_else(|cells| panic!("{line}: {} cells; 6 would be right", cells.len()));
        assert!(matches!(verdict, "same" | "other"), "{line}: {verdict}; same or other would be right");
        let sides = [Side { author: author_a, sentence: a }, Side { author: author_b, sentence: b }];
        Pair { is_one: verdict == "same", kind, sides }
    };
    text.lines().filter(|line| !line.starts_with('#')).map(row).collect()
}

/// Returns the thing that the braced words of a document name.
///
/// A mention names them if it begins with them and ends with them or later, or if it ends with them and leaves out no
/// more than one word at their beginning ("the", "federal", a title, a place in the genitive; of a person a title of two
/// words), or begins before them.
/// At their end, an abbreviation in brackets, a place behind a comma and a stop may be left out.
fn named<'g>(graph: &'g Graph, document: &str, side: &Side<'_>) -> Option<&'g Entity> {
    let before = side.sentence.split_once('{').unwrap().0;
    let start = side.author.chars().count() + 2 + before.chars().count();
    let length = |text: &str| start + text.chars().count();
    let name = side.name();
    let is_short = |inner: &str| inner.trim_end_matches(')').bytes().all(|byte| byte.is_ascii_uppercase());
    let core = name.split_once(" (").filter(|(_, rest)| is_short(rest)).map_or(name, |(core, _)| core);
    let core =
        core.split_once(", ").filter(|(_, rest)| rest.starts_with(char::is_uppercase)).map_or(core, |(core, _)| core);
    let ends = [length(name), length(core), length(name.trim_end_matches('.'))];
    let second = name.split_once(' ').filter(|(first, _)| !first.ends_with(','));
    let second = second.map_or(start, |(first, _)| length(first) + 1);
    // "Prime Minister Ujala": the title is no part of the name.
    let words: Vec<&str> = name.split(' ').collect();
    let surname = length(name) - words.last().map_or(0, |last| last.chars().count());
    let is_named =
        |from: usize, to: usize| from <= second && from < to && ends.contains(&to) || from == start && to > ends[0];
    let is_titled = |from: usize, to: usize| words.len() == 3 && from == surname && to == ends[0];
    let mentions = graph.entities().flat_map(|entity| entity.mentions.iter().map(move |mention| (entity, mention)));
    mentions
        .filter(|(entity, mention)| {
            let (from, to) = (mention.start, mention.end);
            mention.document.as_str() == document
                && (is_named(from, to) || entity.class == "Person" && is_titled(from, to))
        })
        // The one that keeps closest to the braces.
        .min_by_key(|(entity, mention)| (mention.start.abs_diff(start) + mention.end.abs_diff(ends[0]), &entity.id))
        .map(|(entity, _)| entity)
}

#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
    apart: usize,
    unread: usize,
}

impl Score {
    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }
}

fn measure(title: &str, pairs: &[Pair<'_>]) -> Score {
    let mut score = Score::default();
    for pair in pairs {
        let [a, b] = &pair.sides;
        let (one, two) = (support::reading("a", &a.text()), support::reading("b", &b.text()));
        let graph = corpus::graph(&support::ONTOLOGY, vec![one.clone(), two.clone()]);
        let turned = corpus::graph(&support::ONTOLOGY, vec![two, one]);
        assert!(graph.entities().eq(turned.entities()), "{} / {}: the order counts", a.name(), b.name());
        let (left, right) = (named(&graph, "a", a), named(&graph, "b", b));
        let is_one = left.zip(right).is_some_and(|(left, right)| left.id == right.id);
        score.unread += usize::from(left.is_none()) + usize::from(right.is_none());
        match (pair.is_one, is_one) {
            (true, true) => score.right += 1,
            (false, true) => score.wrong += 1,
            (true, false) => score.missed += 1,
            (false, false) => score.apart += 1,
        }
        if pair.is_one != is_one || left.is_none() || right.is_none() {
            let shown = |entity: Option<&Entity>| entity.map_or("not read".to_owned(), |entity| entity.id.to_string());
            let said = if pair.is_one { "one thing" } else { "two things" };
            println!(
                "{title}, {}: {said}: {} | {} -> {} | {}",
                pair.kind,
                a.name(),
                b.name(),
                shown(left),
                shown(right)
            );
        }
    }
    println!(
        "{title}: {} pairs, {} of one thing, {} of two; precision {:.3}, recall {:.3}; {} names not read",
        pairs.len(),
        score.right + score.missed,
        score.wrong + score.apart,
        score.precision(),
        score.recall(),
        score.unread
    );
    score
}

/// A file of pairs.
struct Set {
    title: &'static str,
    text: &'static str,
    /// Precision and recall of the one run before anything was mended for it, where there was such a run.
    first: Option<(f64, f64)>,
    /// Precision and recall that it has to reach now.
    floor: (f64, f64),
}

/// In the order in which they were read. What a later set gave at first is what names of other documents will give.
const SETS: [Set; 8] = [
    Set { title: "tuned", text: include_str!("pairs/1-tuned.tsv"), first: None, floor: (0.98, 0.98) },
    Set { title: "held out", text: include_str!("pairs/2-held-out.tsv"), first: None, floor: (0.98, 0.98) },
    Set { title: "fresh", text: include_str!("pairs/3-fresh.tsv"), first: None, floor: (0.98, 0.94) },
    Set { title: "blind", text: include_str!("pairs/4-blind.tsv"), first: Some((0.75, 0.423)), floor: (0.95, 0.85) },
    Set { title: "unseen", text: include_str!("pairs/5-unseen.tsv"), first: Some((0.902, 0.733)), floor: (0.98, 0.92) },
    Set {
        title: "second blind",
        text: include_str!("pairs/6-second-blind.tsv"),
        first: Some((0.773, 0.34)),
        floor: (0.97, 0.68),
    },
    Set {
        title: "third blind",
        text: include_str!("pairs/7-third-blind.tsv"),
        first: Some((0.775, 0.62)),
        floor: (0.88, 0.81),
    },
    Set {
        title: "fourth blind",
        text: include_str!("pairs/8-fourth-blind.tsv"),
        first: Some((0.731, 0.49)),
        floor: (0.81, 0.53),
    },
];

fn expect(title: &str, score: &Score, (precision, recall): (f64, f64)) {
    assert!(score.precision() >= precision, "{title}: precision {:.3}; {precision} would be right", score.precision());
    assert!(score.recall() >= recall, "{title}: recall {:.3}; {recall} would be right", score.recall());
}

#[test]
fn pairs_are_joined_and_kept_apart() {
    let (mut all, mut count) = (Score::default(), 0);
    let measured: Vec<(&Set, Score)> = SETS.iter().map(|set| (set, measure(set.title, &pairs(set.text)))).collect();
    for (set, score) in &measured {
        if let Some((precision, recall)) = set.first {
            println!("{}: before anything was mended for it: precision {precision}, recall {recall}", set.title);
        }
        expect(set.title, score, set.floor);
        // What was never blind.
        if set.first.is_none() {
            count += pairs(set.text).len();
            all.right += score.right;
            all.wrong += score.wrong;
            all.missed += score.missed;
        }
    }
    println!("together: {count} pairs, precision {:.3}, recall {:.3}", all.precision(), all.recall());
    expect("together", &all, (0.98, 0.93));
    assert!(count >= 400, "{count} pairs; at least 400 would be right");
}
