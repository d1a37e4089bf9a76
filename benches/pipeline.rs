//! Start-up, text to graph, growth with the text, and growth with the number of rules.

use std::{hint::black_box, time::Duration};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use policygraph::{
    document::DocumentId,
    extract,
    graph::Graph,
    ontology::{Ontology, load},
    read, repair,
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SAMPLE: &str = include_str!("../data/sample/sample.txt");

fn graph(ontology: &Ontology, text: &str) -> Graph {
    let (context, limits) = (repair::Context::new(ontology), read::Limits::default());
    match read::document(&context, DocumentId::new("bench"), &read::READERS[0], text.as_bytes(), &limits) {
        Ok(document) => Graph::new(vec![extract::read(ontology, &document)]),
        Err(_) => Graph::default(),
    }
}

fn start_up(criterion: &mut Criterion) {
    let files = load::built_in();
    criterion.bench_function("start-up: compile the built-in ontology", |bencher| {
        bencher.iter(|| black_box(load::compile(&files).is_ok()));
    });
}

/// Returns the ontology with every rule and pattern of its predicates and statuses a second time, under other keys.
fn twice_the_rules() -> Option<Ontology> {
    let mut files = load::built_in();
    let doubled: Vec<(String, String)> = files
        .iter()
        .filter(|(path, _)| path.starts_with("predicates/") || path.starts_with("statuses/"))
        .filter_map(|(path, text)| {
            let rules = text.find("[rule.")?;
            Some((path.replace(".toml", "-again.toml"), text.get(rules..)?.replace("[rule.", "[rule.again-")))
        })
        .collect();
    files.extend(doubled.into_iter().map(|(path, text)| (path, text.into())));
    load::compile(&files).ok()
}

fn text_to_graph(criterion: &mut Criterion) {
    let Ok(ontology) = load::compile(&load::built_in()) else { return };
    let mut group = criterion.benchmark_group("text to graph");
    group.sample_size(10).measurement_time(Duration::from_secs(8));
    for (name, size) in [("sample", SAMPLE.len()), ("sample to 1 MB", 1 << 20), ("sample to 10 MB", 10 << 20)] {
        let text = SAMPLE.repeat(size.div_ceil(SAMPLE.len()));
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| black_box(graph(&ontology, &text))));
    }
    if let Some(ontology) = twice_the_rules() {
        let text = SAMPLE.repeat((1 << 20) / SAMPLE.len());
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("sample to 1 MB, twice the rules", |bencher| {
            bencher.iter(|| black_box(graph(&ontology, &text)));
        });
    }
    group.finish();
}

criterion_group!(benches, start_up, text_to_graph);
criterion_main!(benches);
