//! From the arguments to one graph: files that an earlier build wrote, or documents that are read now.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use policygraph::{
    corpus,
    entity::Entity,
    export::json,
    find::{self, Found},
    graph::{Graph, Reading},
    ontology::Ontology,
};

use super::{OntologyOption, build, input, shown};

/// What a verb that asks a graph needs.
#[derive(Args)]
pub(super) struct GraphOption {
    /// Ask these: graph.json files, folders that hold one, or documents; the sample report where none is given
    #[arg(long = "graph", short = 'g', value_name = "PATH", num_args = 1..)]
    pub(super) paths: Vec<String>,
    #[command(flatten)]
    ontology: OntologyOption,
}

impl GraphOption {
    /// Returns the ontology and the one graph of all that was given.
    pub(super) fn load(&self) -> anyhow::Result<(Ontology, Graph)> {
        let ontology = self.ontology.load()?;
        let graph = load(&ontology, &self.paths)?;
        Ok((ontology, graph))
    }

    /// Returns the ontology alone.
    pub(super) fn ontology(&self) -> anyhow::Result<Ontology> {
        self.ontology.load()
    }

    /// Returns whether something is to be asked.
    pub(super) fn is_given(&self) -> bool {
        !self.paths.is_empty()
    }

    /// Returns the documents that are asked; nothing where only graphs are that an earlier build wrote.
    pub(super) fn documents(&self) -> Option<Vec<String>> {
        let documents: Vec<String> = self.paths.iter().filter(|path| written(path).is_none()).cloned().collect();
        (!documents.is_empty() || self.paths.is_empty()).then_some(documents)
    }
}

/// Returns one graph of graph.json files, of folders that hold one, and of documents.
pub(super) fn load(ontology: &Ontology, paths: &[String]) -> anyhow::Result<Graph> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut documents: Vec<String> = Vec::new();
    for path in paths {
        match written(path) {
            Some(file) => readings.extend(earlier(ontology, &file)?),
            None => documents.push(path.clone()),
        }
    }
    if !documents.is_empty() || paths.is_empty() {
        let sources = input::sources(&documents)?;
        readings.extend(build::read_all(ontology, sources)?);
    }
    readings.sort_by(|a, b| a.record.id.cmp(&b.record.id));
    for pair in readings.windows(2) {
        if let [one, other] = pair
            && one.record.id == other.record.id
            && one.record.sha256 != other.record.sha256
        {
            bail!(
                "two different documents are called \"{}\"; graphs whose documents have names of their own would be right",
                one.record.id
            );
        }
    }
    // One graph is as its build, and perhaps a researcher, left it.
    let is_one = documents.is_empty() && paths.len() == 1;
    Ok(if is_one { Graph::new(readings) } else { corpus::graph(ontology, readings) })
}

/// Returns the graph.json that an argument means, where it means one.
fn written(path: &str) -> Option<PathBuf> {
    let path = Path::new(path);
    if path.is_dir() {
        return Some(path.join("graph.json")).filter(|file| file.is_file());
    }
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json")).then(|| path.to_owned())
}

fn earlier(ontology: &Ontology, path: &Path) -> anyhow::Result<Vec<Reading>> {
    let bytes = std::fs::read(path).with_context(|| shown(path))?;
    let readings = json::read::readings(&bytes).with_context(|| shown(path))?;
    known(ontology, path, readings.iter().flat_map(|reading| &reading.entities))?;
    Ok(readings)
}

/// Says where an entity of a file is of a class that the ontology does not have.
pub(super) fn known<'e>(
    ontology: &Ontology,
    path: &Path,
    mut entities: impl Iterator<Item = &'e Entity>,
) -> anyhow::Result<()> {
    if let Some(entity) = entities.find(|entity| !ontology.classes.contains_key(&entity.class)) {
        bail!(
            "{}: {} is of class \"{}\", which the ontology does not have; give the ontology of that build with --ontology",
            shown(path),
            entity.id,
            entity.class
        );
    }
    Ok(())
}

/// Returns the one entity that a name means; where there are several or none, the error offers choices.
pub(super) fn choose<'g>(graph: &'g Graph, name: &str) -> anyhow::Result<&'g Entity> {
    let listed = |entities: &[&Entity]| {
        let lines = entities.iter().map(|entity| format!("\n  {:<50} {} ({})", entity.id, entity.name, entity.class));
        lines.collect::<String>()
    };
    match find::entity(graph, name) {
        Found::One(entity) => Ok(entity),
        Found::Several(entities) => {
            bail!(
                "\"{name}\" may be one of {} things; the id of one would be right:{}",
                entities.len(),
                listed(&entities)
            )
        }
        Found::None(near) if near.is_empty() => {
            bail!("\"{name}\": nothing in the graph has a name like this; a name or an id of an entity would be right")
        }
        Found::None(near) => {
            bail!("\"{name}\": nothing in the graph is called so; the nearest names are:{}", listed(&near))
        }
    }
}
