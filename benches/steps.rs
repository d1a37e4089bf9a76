//! What each step from text to files costs, on a folder of plain texts.
//!
//! ```text
//! benches/corpus.py /tmp/corpus --megabytes 10 --documents 200
//! cargo bench --bench steps -- /tmp/corpus --threads 1 --formats json,turtle
//! ```
//!
//! Times are processor seconds, those of the steps of a document summed over all documents and threads, and wall seconds.
//! Memory is the peak of the process. Both are known on Linux only. Nothing is written to a disk.

#![expect(clippy::print_stdout, reason = "figures are what it is for")]

use std::{
    fs, io,
    path::PathBuf,
    time::{Duration, Instant},
};

use policygraph::{
    corpus,
    document::DocumentId,
    entity::resolve,
    export::{self, Format, Settings},
    extract,
    graph::{Graph, Reading},
    mention,
    ontology::{Ontology, load},
    read::{self, Limits, READERS},
    repair::Context,
    sentence,
};
use rayon::prelude::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The steps of a document, in their order.
const STEPS: [&str; 5] = ["read and repair", "sentences", "mentions", "entities", "facts"];

struct Read {
    reading: Option<Reading>,
    bytes: usize,
    times: [Duration; STEPS.len()],
}

fn read_one(ontology: &Ontology, path: &PathBuf) -> io::Result<Read> {
    let bytes = fs::read(path)?;
    let name = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let mut times = [Duration::ZERO; STEPS.len()];
    let mut begin = spent();
    let mut at = 0;
    let mut lap = || {
        let now = spent();
        times[at] = now.saturating_sub(begin);
        begin = now;
        at += 1;
    };
    let context = Context::new(ontology);
    let document = read::document(&context, DocumentId::new(&name), &READERS[0], &bytes, &Limits::default());
    let document = document.map_err(io::Error::other)?;
    lap();
    let sentences = sentence::read(&ontology.lexicon, &ontology.tagging, &document);
    lap();
    let mentions = mention::find(ontology, &document, &sentences);
    lap();
    let resolved = resolve::resolve(ontology, &document, &sentences, &mentions);
    lap();
    drop((resolved, mentions, sentences));
    let mut reading = extract::read(ontology, &document);
    reading.record.printed = None;
    lap();
    // Facts are found on the way that has gone through sentences, mentions and entities again.
    times[4] = times[4].saturating_sub(times[1] + times[2] + times[3]);
    Ok(Read { reading: Some(reading), bytes: bytes.len(), times })
}

/// Processor time of this thread so far.
fn spent() -> Duration {
    let stat = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(stat.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok()).unwrap_or(0))
}

/// Peak memory in MB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

fn said(step: &str, processor: Duration, wall: Option<Duration>, megabytes: f64) {
    let wall = wall.map_or_else(String::new, |wall| format!("{:.2}", wall.as_secs_f64()));
    let rate = megabytes / processor.as_secs_f64().max(1e-9);
    println!("{step:<32} {:>11.2} {wall:>8} {rate:>9.1} {:>8}", processor.as_secs_f64(), peak());
}

/// Runs a step in one thread and says what it took.
fn step<T>(name: &str, megabytes: f64, run: impl FnOnce() -> T) -> T {
    let (begin, before) = (Instant::now(), spent());
    let result = run();
    said(name, spent().saturating_sub(before), Some(begin.elapsed()), megabytes);
    result
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| arguments.iter().position(|known| known == name).and_then(|at| arguments.get(at + 1));
    let Some(folder) = arguments.first().filter(|folder| !folder.starts_with("--")) else {
        // `cargo bench` alone measures what needs no corpus.
        println!("steps: give a folder of plain texts, such as benches/corpus.py makes");
        return Ok(());
    };
    let threads = value("--threads").and_then(|count| count.parse().ok()).unwrap_or(1);
    let formats: Vec<&Format> =
        value("--formats").map_or("json,turtle", String::as_str).split(',').filter_map(export::format).collect();
    let pool = |count| rayon::ThreadPoolBuilder::new().num_threads(count).build().map_err(io::Error::other);
    let (pool, one) = (pool(threads)?, pool(1)?);
    let ontology = load::compile(&load::built_in()).map_err(|_| io::Error::other("the ontology is broken"))?;
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    paths.sort();
    let mut all: Vec<Read> =
        pool.install(|| paths.par_iter().map(|path| read_one(&ontology, path)).collect::<io::Result<_>>())?;
    let megabytes = all.iter().map(|read| read.bytes).sum::<usize>() as f64 / 1e6;
    println!("{megabytes:.1} MB in {} documents, {threads} threads", paths.len());
    println!("step                             processor s   wall s      MB/s  peak MB");
    let mut sum = Duration::ZERO;
    for (number, step) in STEPS.iter().enumerate() {
        let own: Duration = all.iter().map(|read| read.times[number]).sum();
        sum += own;
        said(step, own, None, megabytes);
    }
    said("documents", sum, None, megabytes);
    let readings: Vec<Reading> = all.iter_mut().filter_map(|read| read.reading.take()).collect();
    // What follows is measured in one thread, which is that of the pool.
    one.install(|| {
        let corpus = step("one id for one thing", megabytes, || corpus::unify(&ontology, readings));
        let graph = step("graph", megabytes, || Graph::new(corpus.readings));
        let relations = step("order of ids", megabytes, || graph.relations().count());
        for format in formats {
            step(format.key, megabytes, || {
                let write =
                    |(_, write): &(_, export::Writer)| write(&ontology, &graph, &Settings::default(), &mut io::sink());
                format.files.iter().try_for_each(write)
            })?;
        }
        println!("{} entities, {relations} relations", graph.entities().count());
        Ok(())
    })
}
