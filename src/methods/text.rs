//! The methods section as Markdown.

use std::fmt::Write;

use super::{Methods, Quality, Term};
use crate::measure::Share;

/// How to cite the program, in the form of <https://citation-file-format.github.io>.
const CITATION: &str = include_str!("../../CITATION.cff");

/// What the measure does not say.
const SCOPE: &str = "\
The measure was taken on documents of the program's own authors, annotated before their rules were seen, and the rules were then tuned on them.
It is therefore an upper bound: on other documents, above all noisy or translated ones, expect less, and annotate a sample of your own before you rely on a figure.
What careful readers may disagree on was marked as optional and counts neither way.
A relation is right where both ends and the predicate agree, a status where thing and stage agree, a figure where value and indicator agree.
";

const LIMITS: &str = "\
- English only; text and Markdown only.
- What one sentence does not state by itself, and what a reader infers from the whole, is mostly missed.
- Planned, conditional and negated statements are kept apart from what holds; denied facts are counted and left out.
- Things are one across documents only where their names are.
- A smaller place is known only where the gazetteer has it, or where the sentence says that it is one.
";

impl Methods {
    /// Returns the methods section.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out = String::new();
        // Writing to a String cannot fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        writeln!(out, "# Methods\n\n## Program\n")?;
        writeln!(out, "The graph was made with {} {}.", self.program, self.version)?;
        writeln!(out, "It works by rules that stand in data files, without a language model and without a network.")?;
        writeln!(out, "The same input gives the same bytes.\n")?;
        writeln!(out, "Ontology: `{}`\n", self.ontology)?;
        self.documents(out)?;
        terms(out, "Classes", ["Class", "Below"], None, &self.classes)?;
        terms(out, "Predicates", ["Predicate", "Subject"], Some("Object"), &self.predicates)?;
        terms(out, "Stages", ["Stage", ""], None, &self.stages)?;
        writeln!(out, "## Rules\n\n| Kind | Count |\n|---|--:|")?;
        for (kind, count) in &self.rules {
            writeln!(out, "| {kind} | {count} |")?;
        }
        let (examples, counterexamples) = self.examples;
        writeln!(
            out,
            "\nEvery pattern and rule has examples that the program's tests run: {examples} examples and {counterexamples} counterexamples.\n"
        )?;
        self.counted(out)?;
        self.measure(out)?;
        writeln!(out, "## Known limits\n\n{LIMITS}")?;
        self.cite(out)
    }

    fn documents(&self, out: &mut String) -> std::fmt::Result {
        writeln!(
            out,
            "## Documents\n\n| Document | Title | Date | Sentences | With facts | SHA-256 |\n|---|---|---|--:|--:|---|"
        )?;
        for document in &self.documents {
            writeln!(
                out,
                "| {} | {} | {} | {} | {} | `{}` |",
                cell(&document.id),
                cell(document.title.as_deref().unwrap_or_default()),
                cell(document.date.as_deref().unwrap_or_default()),
                document.sentences,
                document.telling_sentences,
                document.sha256
            )?;
        }
        writeln!(out)
    }

    fn counted(&self, out: &mut String) -> std::fmt::Result {
        for (title, head, counts, none) in [
            ("Repairs of the source text", "Kind", &self.repairs, "The text was not repaired."),
            ("Refused facts", "Reason", &self.refused, "No fact was refused."),
        ] {
            writeln!(out, "## {title}\n")?;
            if counts.is_empty() {
                writeln!(out, "{none}\n")?;
                continue;
            }
            writeln!(out, "| {head} | Count |\n|---|--:|")?;
            for (key, count) in counts {
                writeln!(out, "| {} | {count} |", cell(key))?;
            }
            writeln!(out, "| all | {} |\n", counts.values().sum::<usize>())?;
        }
        Ok(())
    }

    fn measure(&self, out: &mut String) -> std::fmt::Result {
        let (documents, sentences) = self.measured;
        writeln!(out, "## Precision and recall\n")?;
        writeln!(out, "Measured on {documents} annotated documents with {sentences} sentences.")?;
        writeln!(out, "Intervals are score intervals at 95 % (Wilson 1927).\n{SCOPE}")?;
        if !self.is_measured_ontology {
            writeln!(out, "**The graph was made with another ontology than the built-in one, which was measured.**\n")?;
        }
        let mut subject = "";
        for line in &self.quality {
            if line.subject != subject {
                subject = line.subject;
                writeln!(
                    out,
                    "### {subject}\n\n| | Right | Wrong | Missed | Precision | Recall |\n|---|--:|--:|--:|---|---|"
                )?;
            }
            writeln!(out, "{}", row(line))?;
            let is_last = self.quality.iter().rfind(|other| other.subject == subject).is_some_and(|last| last == line);
            if is_last {
                writeln!(out)?;
            }
        }
        Ok(())
    }

    fn cite(&self, out: &mut String) -> std::fmt::Result {
        let field = |key: &str| {
            let value = CITATION.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
            value.unwrap_or_default().trim_matches('"').to_owned()
        };
        let author = CITATION.lines().find_map(|line| line.trim().strip_prefix("- name: "));
        let author = author.unwrap_or_default().trim_matches('"');
        let (name, version, title) = (self.program, self.version, field("title"));
        writeln!(out, "## How to cite\n\n{author}. *{title}*, version {version}. Ontology {}.\n", self.ontology)?;
        writeln!(
            out,
            "```bibtex\n@software{{{name},\n  author  = {{{{{author}}}}},\n  title   = {{{title}}},\n  version = {{{version}}},\n  note    = {{Ontology {}}}\n}}\n```\n",
            self.ontology
        )?;
        writeln!(
            out,
            "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. *Journal of the American Statistical Association* 22(158), 209–212."
        )
    }
}

fn terms(out: &mut String, title: &str, heads: [&str; 2], range: Option<&str>, terms: &[Term]) -> std::fmt::Result {
    let has_domain = terms.iter().any(|term| !term.domain.is_empty());
    let columns: Vec<&str> =
        [Some(heads[0]), has_domain.then_some(heads[1]), range, Some("Definition"), Some("In the graph")]
            .into_iter()
            .flatten()
            .collect();
    writeln!(out, "## {title}\n\n| {} |\n|{}--:|", columns.join(" | "), "---|".repeat(columns.len() - 1))?;
    for term in terms {
        let (domain, objects) = (term.domain.join(", "), term.range.join(", "));
        let mut cells = vec![cell(&term.key)];
        cells.extend(has_domain.then_some(domain));
        cells.extend(range.map(|_| objects));
        cells.extend([cell(&term.definition), term.count.to_string()]);
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    writeln!(out)
}

fn row(line: &Quality) -> String {
    format!(
        "| {} | {} | {} | {} | {} | {} |",
        line.key.as_deref().unwrap_or("all"),
        line.right,
        line.wrong,
        line.missed,
        shown(line.precision),
        shown(line.recall)
    )
}

fn shown(share: Option<Share>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format!("{:.3} ({:.3}–{:.3})", share.value, share.low, share.high))
}

/// Returns a text that stands in one cell of a table.
fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
