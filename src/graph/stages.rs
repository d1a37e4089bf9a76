//! The statuses of one thing, in the order of their ids.

use super::lower;
use crate::fact::Status;

/// Adds a status, or what it says more of the one that has its id.
pub(super) fn merge(list: &mut Vec<Status>, status: Status) {
    match find(list, &status) {
        Ok(at) => {
            let kept = &mut list[at];
            kept.confidence = kept.confidence.max(status.confidence);
            lower(&mut kept.time, status.time);
            kept.evidence.extend(status.evidence);
        }
        Err(at) => {
            // Short lists take no more memory than they need.
            if list.len() < 4 {
                list.reserve_exact(1);
            }
            list.insert(at, status);
        }
    }
}

/// Returns where a status stands in a list, or where it belongs.
fn find(list: &[Status], status: &Status) -> Result<usize, usize> {
    if list.is_empty() {
        return Err(0);
    }
    let (wanted, mut id) = (status.id(), String::new());
    list.binary_search_by(|kept| {
        id.clear();
        kept.push_id(&mut id);
        id.cmp(&wanted)
    })
}
