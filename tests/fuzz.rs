//! The fuzz targets on what broke them before, and on seeded mutations of good input.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends at the first surprise")]

#[path = "../fuzz/targets.rs"]
mod targets;
#[path = "reading/packing.rs"]
#[allow(dead_code, reason = "each test takes what it needs")]
mod packing;

mod support;

use std::{collections::BTreeMap, fs, path::Path};

use support::command::{files, root};

/// So many mutations of each seed; the variable `MUTATIONS` sets another number, and `SEED` other mutations.
const MUTATIONS: usize = 40;

fn set(variable: &str) -> Option<usize> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Good input for each target, by the endings of the files of other tests.
fn seeds() -> BTreeMap<&'static str, Vec<Vec<u8>>> {
    let mut seeds: BTreeMap<&str, Vec<Vec<u8>>> = BTreeMap::new();
    for path in files(&root().join("tests/reading/files")) {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("");
        let target = match ending {
            "html" | "docx" | "odt" | "epub" | "pdf" => ending.to_owned(),
            "zip" | "gz" | "zst" => "archives".to_owned(),
            _ => continue,
        };
        let target = *targets::targets().keys().find(|known| **known == target).unwrap();
        seeds.entry(target).or_default().push(fs::read(&path).unwrap());
    }
    let sample = fs::read(root().join("data/sample/sample.txt")).unwrap();
    let part = sample[..2000].to_vec();
    for target in ["text", "mends", "sentences"] {
        seeds.entry(target).or_default().push(part.clone());
    }
    let mut add = |target, text: &str| seeds.entry(target).or_default().push(text.as_bytes().to_vec());
    add(
        "markdown",
        "---\ntitle: x\n---\n# Plan\n\n* The Ministry of Health opened **Karibu** Hospital.\n\n|a|b|\n|-|-|\n|1|2|\n",
    );
    add(
        "html",
        "<!doctype html><title>Plan</title><main><h1 id=a>Plan</h1><p>We opened <b>it</b>.<table><tr><td>1<td>2</table></main>",
    );
    add("tables", "file,id,text,date\na,b,\"c, d\",2025\n");
    add("tables", "{\"text\": \"a\", \"date\": 2025}\n");
    add(
        "ontologies",
        "[predicate.fuzz]\nlabel = \"fuzz\"\n\n[rule.fuzz]\npredicate = \"located-in\"\nverbs = [\"lie\"]\n",
    );
    add("writers", "Karibu \u{1}<&>\"'\\ \u{e9}\u{200b}\n\u{fffe}\r\t=1+1\n");
    add(
        "queries",
        "PREFIX e: <https://e.example/> SELECT ?a (COUNT(*) AS ?n) WHERE { ?a e:p+ ?b FILTER(?a != ?b) } GROUP BY ?a",
    );
    let container = "<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>";
    let package = "<package><metadata><title>Plan</title></metadata><manifest><item id=\"c\" href=\"c.xhtml\" \
                   media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"c\"/></spine></package>";
    let parts = [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", container),
        ("a.opf", package),
        ("c.xhtml", "<html><body><h1 id=\"a\">Plan</h1><p>We opened it.</p></body></html>"),
    ];
    seeds.entry("epub").or_default().push(packing::pack(&parts));
    seeds.entry("archives").or_default().push(packing::pack(&[("a.txt", "text"), ("b.csv", "text\na\n")]));
    let graph = fs::read_to_string(root().join("exports/graph.json")).unwrap();
    let few = graph.lines().take(4).collect::<Vec<_>>().join("\n");
    seeds.entry("graphs").or_default().extend([few.into_bytes(), graph.into_bytes()]);
    seeds
}

/// A generator of numbers (xorshift64, Marsaglia 2003) that gives the same ones on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).unwrap()
    }
}

/// Changes some bytes: others in their place, some gone, some twice, the end cut off.
fn mutate(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=numbers.below(6) {
        let at = numbers.below(bytes.len());
        let end = (at + 1 + numbers.below(16)).min(bytes.len());
        match numbers.below(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << numbers.below(8),
            1 => drop(bytes.drain(at..end)),
            2 => bytes.splice(at..at, bytes[at..end].to_vec()).for_each(drop),
            3 => bytes.splice(at..end, [0xFF, 0, b'<', b'"', 0xE2, 0x80]).for_each(drop),
            4 => bytes.truncate(at.max(1)),
            _ => bytes.extend_from_within(at..end),
        }
    }
    bytes
}

#[test]
fn what_broke_a_target_before_breaks_none_now() {
    let targets = targets::targets();
    for path in files(&root().join("fuzz/found")) {
        let target = path.parent().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap();
        targets[target](&fs::read(&path).unwrap());
    }
}

#[test]
fn no_mutation_of_good_input_breaks_a_target() {
    let (targets, seeds) = (targets::targets(), seeds());
    let mutations = set("MUTATIONS").unwrap_or(MUTATIONS);
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15 ^ set("SEED").unwrap_or(0) as u64);
    for (name, target) in &targets {
        let seeds = &seeds[name];
        for seed in seeds {
            target(seed);
            let count = (mutations * 20_000 / (seed.len() + 10_000)).clamp(3, mutations);
            for _ in 0..count {
                let bytes = mutate(seed, &mut numbers);
                if std::panic::catch_unwind(|| target(&bytes)).is_err() {
                    let path = std::env::temp_dir().join(format!("policygraph-fuzz-{name}"));
                    fs::write(&path, &bytes).unwrap();
                    panic!("{name} breaks on {}; keep it in fuzz/found/{name}/", path.display());
                }
            }
        }
    }
    assert_eq!(targets.keys().collect::<Vec<_>>(), seeds.keys().collect::<Vec<_>>(), "every target has good input");
}
