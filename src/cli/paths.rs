//! `paths`: how two things hang together.

use std::{fmt::Write as _, process::ExitCode};

use anyhow::bail;
use clap::Args;
use policygraph::{
    cite::Citation,
    fact::Modality,
    paths::{self, Answer, Direction, Limits, Path, Step},
};

use super::{
    graphs::{self, GraphOption},
    output,
};

const EXAMPLES: &str = "Examples:
  policygraph paths \"Port Authority\" Shanghai            in the sample report
  policygraph paths \"Ministry of Health\" Nairobi -g graph.json --actual
  policygraph paths institution/ministry-of-health place/nairobi -g out/ --most 1 --json

Strength is the product of the confidences of the steps.
Exit status: 0 there is a path, 1 there is none, 2 error or a name that may be one of several things.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// A name or an id of an entity
    from: String,
    /// A name or an id of another
    to: String,
    #[command(flatten)]
    graph: GraphOption,
    /// Show so many of the shortest paths, and so many of the strongest
    #[arg(long, value_name = "N", default_value_t = 3)]
    most: usize,
    /// Take paths of at most so many steps, at most 16
    #[arg(long, value_name = "N", default_value_t = 6)]
    longest: usize,
    /// Walk only over what is said to hold, not over what is planned
    #[arg(long)]
    actual: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    for (option, number, highest) in [("most", options.most, usize::MAX), ("longest", options.longest, paths::LONGEST)]
    {
        if number == 0 || number > highest {
            let right = if highest == usize::MAX { "1 or more".to_owned() } else { format!("1 to {highest}") };
            bail!("--{option} {number}: {right} would be right");
        }
    }
    let (_, graph) = options.graph.load()?;
    let from = graphs::choose(&graph, &options.from)?;
    let to = graphs::choose(&graph, &options.to)?;
    if from.id == to.id {
        bail!("\"{}\" and \"{}\" are one thing, {}; two things would be right", options.from, options.to, from.id);
    }
    let modality = options.actual.then_some(Modality::Actual);
    let limits = Limits { most: options.most, longest: options.longest, modality };
    let answer = paths::paths(&graph, from, to, limits);
    let code = output::print(options.json, &answer, || text(&answer, options.longest))?;
    Ok(if answer.paths.is_empty() { ExitCode::from(1) } else { code })
}

fn text(answer: &Answer, longest: usize) -> String {
    let Answer { from, to, paths, components: [here, there], distance } = answer;
    let mut text = format!("{} ({}) and {} ({}): ", from.name, from.id, to.name, to.id);
    match (paths.len(), distance) {
        (0, None) => {
            let _ = writeln!(
                text,
                "no path; {} hangs together with {} and {} with {}",
                from.name,
                output::count(here.saturating_sub(1), "entity", "entities"),
                to.name,
                output::count(there.saturating_sub(1), "entity", "entities"),
            );
        }
        (0, Some(distance)) => {
            let _ = writeln!(text, "no path of at most {longest} steps; the shortest has {distance}");
        }
        (count, _) => {
            let _ = writeln!(text, "{}", output::count(count, "path", "paths"));
        }
    }
    paths.iter().fold(text, |text, path| text + "\n" + &shown(path))
}

fn shown(path: &Path) -> String {
    let ranks = [("shortest", path.shortest), ("strongest", path.strongest)];
    let ranks: Vec<String> =
        ranks.iter().filter_map(|(name, rank)| rank.map(|rank| format!("{name} {rank}"))).collect();
    let mut text = format!(
        "{}: {}, strength {:.3}, {}\n",
        ranks.join(", "),
        output::count(path.steps.len(), "step", "steps"),
        path.strength,
        output::count(path.pieces, "piece of evidence", "pieces of evidence"),
    );
    for step in &path.steps {
        text += &line(step);
    }
    text
}

fn line(step: &Step) -> String {
    let Step { from, to, predicate, .. } = step;
    let mut text = match step.direction {
        Direction::Forward => format!("  {} --{predicate}--> {}", from.name, to.name),
        Direction::Backward => format!("  {} <--{predicate}-- {}", from.name, to.name),
    };
    let time = step.time.as_deref().map_or_else(String::new, |time| format!(", {time}"));
    let _ = write!(text, "   {}{time}, confidence {}", step.modality, step.confidence);
    if !step.others.is_empty() {
        let _ =
            write!(text, "; {} between them", output::count(step.others.len(), "other relation", "other relations"));
    }
    text += "\n";
    text += &step.evidence.as_ref().map_or_else(|| "    no quote: the gazetteer knows it\n".to_owned(), quote);
    text
}

fn quote(citation: &Citation) -> String {
    let said = citation.quote.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("    \"{said}\" ({} {}-{}, {})\n", citation.document, citation.start, citation.end, citation.rule)
}
