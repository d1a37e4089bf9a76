//! What bounds a rule: the modality it asks for, and whose doing it tells of.

use crate::ontology::frame::{About, Mood};

/// Reads the modality that a rule asks for; an error says what would be right.
pub(super) fn mood(text: Option<&str>) -> Result<Mood, String> {
    Ok(match text {
        None => Mood::Any,
        Some("actual") => Mood::Actual,
        Some("planned") => Mood::Planned,
        Some("ongoing") => Mood::Ongoing,
        Some("current") => Mood::Current,
        Some("done") => Mood::Done,
        Some(other) => {
            let known = "\"actual\", \"planned\", \"ongoing\", \"current\" or \"done\"";
            return Err(format!("unknown modality \"{other}\"; {known} would be right"));
        }
    })
}

/// Reads whose doing a rule tells of; an error says what would be right.
pub(super) fn about(text: Option<&str>) -> Result<About, String> {
    Ok(match text {
        None => About::Anybody,
        Some("author") => About::Author,
        Some("others") => About::Others,
        Some(other) => return Err(format!("unknown about \"{other}\"; \"author\" or \"others\" would be right")),
    })
}
