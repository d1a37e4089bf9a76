//! What each step from text to files costs, on a folder of plain texts.
//!
//! ```text
//! benches/corpus.py /tmp/corpus --megabytes 10 --documents 200
//! cargo bench --bench steps -- /tmp/corpus --threads 1 --formats json,turtle
//! ```
//!
//! Times are wall seconds; those of the steps of a document are summed over all documents and threads. Memory is the peak
//! of the process (Linux only). Nothing is written to a disk.

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
const STEPS: [&str; 5] = ["read and repair", "sentences", "mentions", "entities", "all of these again, and facts"];

struct Read {
    reading: Option<Reading>,
    bytes: usize,
    times: [Duration; STEPS.len()],
}

fn read_one(ontology: &Ontology, path: &PathBuf) -> io::Result<Read> {
    let bytes = fs::read(path)?;
    let name = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let mut times = [Duration::ZERO; STEPS.len()];
    let mut begin = Instant::now();
    let mut at = 0;
    let mut lap = || {
        times[at] = begin.elapsed();
        begin = Instant::now();
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
    Ok(Read { reading: Some(reading), bytes: bytes.len(), times })
}

/// Peak memory in MB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

fn said(step: &str, seconds: f64, megabytes: f64) {
    println!("{step:<32} {seconds:>8.2} {:>9.1} {:>8}", megabytes / seconds.max(1e-9), peak());
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
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(io::Error::other)?;
    let ontology = load::compile(&load::built_in()).map_err(|_| io::Error::other("the ontology is broken"))?;
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    paths.sort();
    let begin = Instant::now();
    let mut all: Vec<Read> =
        pool.install(|| paths.par_iter().map(|path| read_one(&ontology, path)).collect::<io::Result<_>>())?;
    let megabytes = all.iter().map(|read| read.bytes).sum::<usize>() as f64 / 1e6;
    println!("{megabytes:.1} MB in {} documents, {threads} threads", paths.len());
    println!("step                              seconds      MB/s  peak MB");
    for (number, step) in STEPS.iter().enumerate() {
        said(step, all.iter().map(|read| read.times[number]).sum::<Duration>().as_secs_f64(), megabytes);
    }
    said("documents, wall", begin.elapsed().as_secs_f64(), megabytes);
    let readings: Vec<Reading> = all.iter_mut().filter_map(|read| read.reading.take()).collect();
    let begin = Instant::now();
    let corpus = pool.install(|| corpus::unify(&ontology, readings));
    said("one id for one thing", begin.elapsed().as_secs_f64(), megabytes);
    let begin = Instant::now();
    let graph = Graph::new(corpus.readings);
    said("graph", begin.elapsed().as_secs_f64(), megabytes);
    let begin = Instant::now();
    let relations = pool.install(|| graph.relations().count());
    said("order of ids", begin.elapsed().as_secs_f64(), megabytes);
    println!("{} entities, {relations} relations", graph.entities().count());
    for format in formats {
        let begin = Instant::now();
        for (_, write) in format.files {
            write(&ontology, &graph, &Settings::default(), &mut io::sink())?;
        }
        said(format.key, begin.elapsed().as_secs_f64(), megabytes);
    }
    Ok(())
}
