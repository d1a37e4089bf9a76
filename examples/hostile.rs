//! Writes a graph of everything that has broken importers, in all formats: `cargo run --example hostile -- FOLDER`.

#[path = "../tests/support/hostile.rs"]
mod hostile;

use policygraph::{
    export::{self, FORMATS, Format, Settings, manifest::Manifest},
    ontology::load,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).ok_or("hostile FOLDER: a folder to write into would be right")?;
    let ontology = load::compile(&load::built_in())?;
    let formats: Vec<&Format> = FORMATS.iter().collect();
    export::write_all(
        &ontology,
        &hostile::hostile(),
        &Settings::default(),
        &formats,
        &mut Manifest::default(),
        folder.as_ref(),
    )?;
    Ok(())
}
