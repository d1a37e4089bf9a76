//! Comparisons in words: one report a document, one of all together, one of the confidence.

use std::fmt::Write;

use super::{
    annotation::Annotation,
    compare::{Comparison, Counts, SUBJECTS, share},
};

/// The bands of confidence in hundredths, upper end exclusive.
const BANDS: [(u8, u8); 4] = [(90, 101), (80, 90), (70, 80), (0, 70)];

const HEADER: &str = "                   right   wrong  missed  precision  recall     F1\n";

fn row(name: &str, counts: Counts) -> String {
    format!(
        "{name:<17}{:>7}{:>8}{:>8}{:>11.3}{:>8.3}{:>7.3}\n",
        counts.right,
        counts.wrong,
        counts.missed,
        counts.precision(),
        counts.recall(),
        counts.f1()
    )
}

fn table(comparison: &Comparison) -> String {
    let mut table = HEADER.to_owned();
    for subject in SUBJECTS {
        table.push_str(&row(subject, comparison.counts.get(subject).copied().unwrap_or_default()));
        if subject == "entities" {
            table.push_str(&row("  exact names", comparison.exact));
        }
    }
    for (what, (agreeing, all)) in &comparison.agreement {
        let _ = writeln!(table, "{what} agrees in {agreeing} of {all}");
    }
    table
}

/// Returns the report of one document: the figures, then every sentence of which something is to be said.
pub(crate) fn document(annotation: &Annotation, comparison: &Comparison) -> String {
    let mut report = format!("{}: {} sentences\n\n", annotation.name, annotation.sentences.len());
    report.push_str(&table(comparison));
    let mut last = None;
    for (sentence, line) in &comparison.findings {
        if last != Some(*sentence) {
            last = Some(*sentence);
            let _ = match sentence {
                None => writeln!(report, "\nhead"),
                Some(index) => {
                    let text = annotation.sentences[*index].text.split_whitespace().collect::<Vec<_>>().join(" ");
                    writeln!(report, "\n{}  {text}", index + 1)
                }
            };
        }
        let _ = writeln!(report, "    {line}");
    }
    report
}

/// Returns the figures of all documents together, and those of each by subject.
pub(crate) fn together(all: &[(Annotation, Comparison)], sum: &Comparison) -> String {
    let sentences: usize = all.iter().map(|(annotation, _)| annotation.sentences.len()).sum();
    let mut report = format!("{} documents, {sentences} sentences\n\n{}", all.len(), table(sum));
    for subject in SUBJECTS {
        let _ = write!(report, "\n{subject}\n{:<9}{HEADER}", "");
        for (annotation, comparison) in all {
            let counts = comparison.counts.get(subject).copied().unwrap_or_default();
            report.push_str(&row(&format!("{:<26}", annotation.name), counts));
        }
    }
    report
}

/// Returns how many relations of each band of confidence are right.
pub(crate) fn confidence(sum: &Comparison) -> String {
    let mut report = "confidence of relations   right   wrong  precision\n".to_owned();
    for (low, high) in BANDS {
        let judged = |right: bool| {
            let band = sum.confidences.iter().filter(|(confidence, _)| (low..high).contains(&confidence.hundredths()));
            band.filter(|(_, is_right)| *is_right == right).count()
        };
        let (right, wrong) = (judged(true), judged(false));
        let name = format!("{:.2} to {:.2}", f64::from(low) / 100.0, f64::from(high - 1) / 100.0);
        let precision =
            if right + wrong == 0 { "none".to_owned() } else { format!("{:.3}", share(right, right + wrong)) };
        let _ = writeln!(report, "{name:<23}{right:>8}{wrong:>8}{precision:>11}");
    }
    report
}
