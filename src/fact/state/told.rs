//! What is laid to the author because the clause names nobody.

use crate::fact::state::{Claim, Finding, Sink};

/// "The programme, run by the Agency, will be extended": where the sentence names somebody for what a rule lays to the
/// author, the author is not the one.
pub fn yield_to_named(author: Option<usize>, sink: &mut Sink) {
    let laid = std::mem::take(&mut sink.laid);
    let Some(author) = author.filter(|_| !laid.is_empty()) else { return };
    let ends = |finding: &Finding| match &finding.claim {
        Claim::Relation { predicate, subject, object } => Some((predicate.clone(), *subject, *object)),
        Claim::Status { .. } => None,
    };
    let known: Vec<_> = sink.findings.iter().filter_map(ends).collect();
    let is_named = |finding: &Finding| {
        ends(finding).is_some_and(|(predicate, subject, object)| {
            known.iter().any(|(known, one, other)| {
                *known == predicate
                    && (subject == author && *one != author && *other == object
                        || object == author && *other != author && *one == subject)
            })
        })
    };
    let named: Vec<bool> = sink.findings.iter().map(is_named).collect();
    let mut at = 0;
    sink.findings.retain(|_| {
        let is_kept = !(named.get(at) == Some(&true) && laid.contains(&at));
        at += 1;
        is_kept
    });
}
