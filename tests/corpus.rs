//! The committed exports of the sample are what the program makes of it; `BLESS=1 cargo test` rewrites them.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use policygraph::export::{FORMATS, Settings};

#[test]
fn the_sample_gives_the_committed_exports() {
    let graph = support::sample();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("exports");
    // The page is graph.json and the files of web/, which are committed as they are.
    let formats = FORMATS.iter().filter(|format| format.key != "html");
    for (name, write) in formats.flat_map(|format| format.files) {
        let mut bytes = Vec::new();
        write(&support::ONTOLOGY, &graph, &Settings::default(), &mut bytes).unwrap();
        let path = folder.join(name);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &bytes).unwrap();
            continue;
        }
        let committed = std::fs::read(&path).unwrap();
        assert!(bytes == committed, "{name} differs from what the sample gives now; read the difference, then BLESS=1");
    }
}
