//! Spaces that have slipped in behind a hyphen: "Re- industrialization", "mid- 2021".
//!
//! A hyphen that hangs on purpose stays: "short- and long-term", "lower- to middle-income".

use super::{
    Context, Edit, Kind,
    words::{is_capital, lower},
};

pub(super) const HYPHENS: Kind =
    Kind { rules: &[("hyphen-space", "a space behind the hyphen of a compound goes")], find, moves_lines: false };

fn find(context: &Context, text: &str) -> Vec<Edit> {
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    for at in memchr::memmem::find_iter(bytes, b"- ") {
        if at == 0 || !bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric) {
            continue;
        }
        let length = bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let left = text.get(at - length..at).unwrap_or("");
        let after = text.get(at + 2..).unwrap_or("");
        let length = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (right, rest) = after.split_at(length);
        let is_inner =
            text.get(..at - left.len()).is_some_and(|before| before.ends_with('-') || before.ends_with("- "));
        if is_broken(context, left, right, rest, is_inner) {
            edits.push(Edit::new(at + 1, at + 2, "", "hyphen-space"));
        }
    }
    edits
}

/// `is_inner` says that another hyphen stands before the left part.
fn is_broken(context: &Context, left: &str, right: &str, rest: &str, is_inner: bool) -> bool {
    let words = &context.layout.repair;
    let Some(first) = right.chars().next() else {
        return false;
    };
    let is_prefix = lower(left, |left| words.hyphen_prefixes.contains(left));
    if first.is_ascii_digit() {
        let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        return is_prefix || left.len() == 4 && matches!(right.len(), 2 | 4) && digits(left) && digits(right);
    }
    if is_capital(right) && !is_capital(left) && !is_prefix && !is_inner {
        return false;
    }
    lower(right, |right| {
        if words.suspended.contains(right) {
            // "Business- to- Consumer" is one word, "short- to long-term" is not.
            return rest.starts_with("- ");
        }
        if words.closed.contains(right) {
            return rest.starts_with('-');
        }
        context.lexicon.find(right).is_known() || is_prefix
    })
}
