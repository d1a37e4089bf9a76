//! What is wrong with a question, for one who is to mend it.
//!
//! The parser says where it stopped only roughly: a keyword that it tried in vain counts as read. So the question is
//! cut into tokens and parsed with wide gaps between them, which leaves no doubt which token it could not take; and
//! what could stand there is found by trying.

use super::{QueryError, Store};

/// How similar a word must be to be offered.
const NEAR: f64 = 0.7;

/// Wider than any keyword.
const GAP: usize = 32;

/// What a query may begin with.
const BEGINNINGS: [&str; 6] = ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE"];

/// What is tried where the parser stopped.
const CANDIDATES: [&str; 19] = [
    "}", "{", ")", "(", ".", ";", "?name", "*", "<iri>", "\"text\"", "1", "=", "WHERE", "AS", "BY", "FILTER", "GROUP",
    "ORDER", "LIMIT",
];

/// Where more than this could stand, everything could: the place is inside a text.
const OPEN: usize = 11;

/// A token and the byte at which it begins.
type Token<'a> = (usize, &'a str);

/// Returns what the parser found, in words, with the line where it stands.
pub(super) fn syntax(store: &Store, text: &str, error: &str, parse: &dyn Fn(&str) -> Result<(), String>) -> QueryError {
    let tokens = tokens(text);
    let end = text.trim_end().len();
    let (start, message) = match tokens.first() {
        None => (0, "the query is empty; SELECT, ASK, CONSTRUCT or DESCRIBE would be right".to_owned()),
        Some((start, word)) if !is_beginning(word) => (*start, no_beginning(word)),
        Some(_) => match stop(&tokens, parse) {
            Some(at) => {
                let (start, token) = tokens.get(at).copied().unwrap_or((end, ""));
                (start, undeclared(store, &tokens, token).unwrap_or_else(|| misplaced(&tokens, at, parse)))
            }
            None => (end, error.to_owned()),
        },
    };
    let before = text.get(..start).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let source = text.lines().nth(line - 1).unwrap_or_default();
    let mark = " ".repeat(column - 1) + "^";
    QueryError::Syntax { line, column, message: format!("{message}\n  {source}\n  {mark}") }
}

/// Returns the index of the token that the parser could not take, the number of tokens for the
/// end; nothing where it takes all.
fn stop(tokens: &[Token<'_>], parse: &dyn Fn(&str) -> Result<(), String>) -> Option<usize> {
    let mut wide = String::new();
    let mut starts = Vec::with_capacity(tokens.len());
    for (_, token) in tokens {
        starts.push(wide.chars().count());
        // Line ends inside long texts would move the columns.
        wide.push_str(&token.replace(['\n', '\r'], " "));
        wide.push_str(&" ".repeat(GAP));
    }
    let error = parse(&wide).err()?;
    let (place, _) = error.strip_prefix("error at ")?.split_once(": expected ")?;
    let column: usize = place.split_once(':')?.1.parse().ok()?;
    let length = tokens.last().map_or(0, |(_, token)| token.chars().count());
    let last_end = starts.last().map_or(0, |start| start + length);
    if column > last_end + GAP / 2 {
        return Some(tokens.len());
    }
    Some(starts.iter().rposition(|start| *start < column).unwrap_or(0))
}

fn misplaced(tokens: &[Token<'_>], at: usize, parse: &dyn Fn(&str) -> Result<(), String>) -> String {
    let known = tokens.get(..at).unwrap_or(tokens);
    let fits = |candidate: &&str| {
        let mut tried = known.to_vec();
        tried.push((0, *candidate));
        stop(&tried, parse).is_none_or(|stopped| stopped > at)
    };
    let right: Vec<&str> = CANDIDATES.into_iter().filter(|candidate| fits(candidate)).collect();
    let right = match right.as_slice() {
        [] => "what stands before is not complete".to_owned(),
        [one] => format!("{one} would be right"),
        many if many.len() > OPEN => "a text or an IRI before this place is not closed".to_owned(),
        many => format!("one of these would be right: {}", many.join(" ")),
    };
    match tokens.get(at) {
        None => format!("the query ends here; {right}"),
        Some((_, token)) => format!("\"{token}\" cannot stand here; {right}"),
    }
}

fn is_beginning(word: &str) -> bool {
    BEGINNINGS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn no_beginning(word: &str) -> String {
    let upper = word.to_uppercase();
    let near =
        nearest(BEGINNINGS.into_iter(), &upper).map_or_else(String::new, |known| format!(" did you mean {known}?"));
    format!("\"{word}\" begins no query;{near} one of {} would be right", BEGINNINGS.join(" "))
}

/// Returns a message where a token has a prefix that nobody declares.
fn undeclared(store: &Store, tokens: &[Token<'_>], token: &str) -> Option<String> {
    if token.starts_with(['<', '"', '\'']) {
        return None;
    }
    let is_known = |prefix: &str| {
        let declared = format!("{prefix}:");
        store.prefixes.contains_key(prefix) || tokens.windows(2).any(|pair| is_declaration(pair, &declared))
    };
    let prefix = token
        .split(|letter: char| !letter.is_alphanumeric() && !":_-.".contains(letter))
        .filter_map(|name| name.split_once(':'))
        .map(|(prefix, _)| prefix)
        .find(|prefix| !is_known(prefix))?;
    let near = nearest(store.prefixes.keys().map(String::as_str), prefix)
        .map_or_else(String::new, |known| format!("; did you mean {known}:?"));
    let known: Vec<String> = store.prefixes.keys().map(|known| format!("{known}:")).collect();
    Some(format!(
        "the prefix {prefix}: is not declared{near} PREFIX {prefix}: <IRI> before the query would be right; known \
         without it are {}",
        known.join(" ")
    ))
}

fn is_declaration(pair: &[Token<'_>], declared: &str) -> bool {
    matches!(pair, [(_, word), (_, prefix)] if word.eq_ignore_ascii_case("PREFIX") && *prefix == declared)
}

fn nearest<'k>(known: impl Iterator<Item = &'k str>, word: &str) -> Option<&'k str> {
    known
        .map(|known| (strsim::jaro_winkler(known, word), known))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}

/// Cuts a query into words, texts, IRIs and marks; comments are left out.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if rest.starts_with('#') {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
            continue;
        }
        let length = length(rest);
        if length == 0 {
            return found;
        }
        found.push((text.len() - rest.len(), &rest[..length]));
        rest = &rest[length..];
    }
}

/// Returns how many bytes the first token has.
fn length(rest: &str) -> usize {
    for quote in ["\"\"\"", "'''", "\"", "'"] {
        if let Some(inner) = rest.strip_prefix(quote) {
            let mut from = 0;
            while let Some(at) = inner[from..].find(quote).map(|at| at + from) {
                if !inner[..at].ends_with('\\') {
                    return quote.len() + at + quote.len();
                }
                from = at + quote.len();
            }
            return rest.len();
        }
    }
    if rest.starts_with('<')
        && let Some(end) = rest.find('>')
        && !rest[..end].contains(char::is_whitespace)
    {
        return end + 1;
    }
    let is_mark = |letter: char| "{}()[];,".contains(letter);
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let ends = letters.peek().is_none_or(|(_, next)| next.is_whitespace() || is_mark(*next));
        let ends_here =
            letter.is_whitespace() || is_mark(letter) || "\"'<#".contains(letter) || (letter == '.' && ends);
        if ends_here && at > 0 {
            return at;
        }
        if ends_here {
            return letter.len_utf8();
        }
    }
    rest.len()
}
