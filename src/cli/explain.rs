//! `explain`: why a sentence gave what it gave, and which sentences gave nothing.

mod text;
mod why;

use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use policygraph::{
    explain::{self, Explanation},
    extract::Steps,
    fact::Confidence,
};
use serde::Serialize;

use super::{graphs::GraphOption, input, output};

#[derive(Args)]
pub(super) struct Options {
    /// A document, or - for standard input; the sample report where neither this nor --text is given
    document: Option<String>,
    /// Explain the sentence of this number, as the listing of the document counts them
    #[arg(long, value_name = "N")]
    sentence: Option<usize>,
    /// Explain the sentences that hold this text; without a document, the text itself
    #[arg(long, value_name = "TEXT", conflicts_with = "sentence")]
    text: Option<String>,
    /// Take facts below this confidence, from 0 to 1, as not found
    #[arg(long, value_name = "SHARE", default_value_t = 0.0)]
    min_confidence: f64,
    /// Say why the relation, status or figure of this id is there
    #[arg(long, value_name = "ID", conflicts_with_all = ["document", "sentence", "text"])]
    fact: Option<String>,
    /// Say why an entity is there, and how it is written
    #[arg(long, value_name = "NAME", conflicts_with_all = ["document", "sentence", "text", "fact"])]
    entity: Option<String>,
    /// Say why two names name two things or one, and why they have the relations that they have, or none
    #[arg(long, value_names = ["A", "B"], num_args = 2, conflicts_with_all = ["document", "sentence", "text", "fact", "entity"])]
    pair: Vec<String>,
    #[command(flatten)]
    graph: GraphOption,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What is printed of some sentences as JSON.
#[derive(Serialize)]
struct Sentences<'a> {
    document: &'a str,
    explanations: &'a [Explanation],
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let minimum = minimum(options.min_confidence)?;
    match (&options.fact, &options.entity, &options.pair[..]) {
        (Some(id), ..) => return why::fact(options, id),
        (_, Some(name), _) => return why::entity(options, name),
        (_, _, [one, other]) => return why::pair(options, one, other),
        _ => {}
    }
    if options.graph.is_given() {
        bail!("-g goes with --fact, --entity and --pair; the document itself would be right");
    }
    let ontology = options.graph.ontology()?;
    let source = source(options)?;
    let name = source.name.clone();
    let document = source.read(&ontology)?;
    let steps = Steps::new(&ontology, &document);
    let count = steps.sentences.len();
    let numbers: Vec<usize> = match (options.sentence, &options.text) {
        (Some(number), _) if number == 0 || number > count => {
            bail!("--sentence {number}: {name} has {count} sentences; a number from 1 to {count} would be right")
        }
        (Some(number), _) => vec![number],
        (None, Some(text)) if options.document.is_some() => {
            let numbers = explain::containing(&steps, text);
            if numbers.is_empty() {
                bail!(
                    "--text \"{text}\": no sentence of {name} holds this; words as they stand in one sentence would be \
                     right, and without --text the sentences that gave nothing are listed with their numbers"
                );
            }
            numbers
        }
        (None, Some(_)) => (1..=count).collect(),
        (None, None) => {
            let coverage = explain::coverage::coverage(&steps, minimum);
            return output::print(options.json, &coverage, || text::coverage(&coverage));
        }
    };
    let explanations: Vec<Explanation> =
        numbers.into_iter().filter_map(|number| explain::sentence(&steps, number, minimum)).collect();
    let sentences = Sentences { document: document.id.as_str(), explanations: &explanations };
    output::print(options.json, &sentences, || text::sentences(&document, count, &explanations))
}

/// Returns the one document that is asked for.
fn source(options: &Options) -> anyhow::Result<input::Source> {
    if let (None, Some(text)) = (&options.document, &options.text) {
        return Ok(input::Source::of_text("text", "--text", text));
    }
    let mut sources = input::sources(options.document.as_slice())?;
    let count = sources.len();
    let source = sources.pop().filter(|_| count == 1);
    source.with_context(|| {
        let input = options.document.as_deref().unwrap_or_default();
        format!("{input}: these are {count} documents; the path of one would be right")
    })
}

/// Returns the confidence of a share that was asked for.
pub(super) fn minimum(share: f64) -> anyhow::Result<Confidence> {
    if !(0.0..=1.0).contains(&share) {
        bail!("--min-confidence {share}: a number from 0 to 1 would be right, such as 0.8");
    }
    let hundredths = (0..=100).find(|hundredths| f64::from(*hundredths) >= share * 100.0 - 1e-9).unwrap_or(100);
    Ok(Confidence::from_hundredths(hundredths))
}
