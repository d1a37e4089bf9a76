//! What a page says of itself.

use super::{
    super::{Metadata, charset},
    headline::plain,
    node::Tree,
};
use encoding_rs::Encoding;
use serde_json::Value;

/// A declaration of the character set stands in the first bytes.
const FIRST: usize = 8192;

/// Names of what says each thing, the plainest first.
const TITLES: [&str; 6] = ["citation_title", "dcterms.title", "dc.title", "articletitle", "og:title", "twitter:title"];
const AUTHORS: [&str; 7] = [
    "citation_author",
    "dcterms.creator",
    "dc.creator",
    "author",
    "article:author",
    "contentsource",
    "dcterms.publisher",
];
const DATES: [&str; 14] = [
    "citation_publication_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "publication_date",
    "dcterms.created",
    "dc.date.created",
    "date",
];

/// Returns what the page says of itself; `headline` is the heading of its article.
pub(super) fn metadata(tree: &Tree, headline: Option<&str>) -> Metadata {
    let first = |names: &[&str]| {
        names.iter().find_map(|name| tree.meta.iter().find(|(known, _)| known == name)).map(|(_, value)| tidy(value))
    };
    let data = data(tree);
    let said = |key: &str| data.iter().find_map(|object| words(object.get(key)?)).filter(|value| !value.is_empty());
    let title = tidy(&tree.title);
    // Behind the headline, the title of a page has the name of the site.
    let headline = headline.map(tidy).filter(|headline| plain(&title).starts_with(&plain(headline)));
    let names = AUTHORS.iter().filter_map(|name| first(&[name]));
    let mut dates = DATES.iter().filter_map(|name| first(&[name]));
    Metadata {
        title: first(&TITLES)
            .or_else(|| said("headline"))
            .or(headline)
            .or(Some(title))
            .filter(|title| !title.is_empty()),
        date: dates.find_map(|date| day(&date)).or_else(|| day(&said("datePublished")?)),
        author: names.chain(said("author")).find(|name| !name.is_empty() && !name.contains("://")),
        ..Metadata::default()
    }
}

/// Returns the objects that a page says of itself in JSON.
fn data(tree: &Tree) -> Vec<Value> {
    let all = tree.data.iter().filter_map(|data| serde_json::from_str::<Value>(data).ok());
    let mut objects: Vec<Value> = all.flat_map(parts).collect();
    let graphs: Vec<Value> =
        objects.iter_mut().filter_map(|object| object.get_mut("@graph")).map(Value::take).flat_map(parts).collect();
    objects.extend(graphs);
    objects.retain(|object| object.get("headline").is_some() || object.get("datePublished").is_some());
    objects
}

fn parts(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values,
        value => vec![value],
    }
}

/// Returns a text, or the name of the first thing.
fn words(value: &Value) -> Option<String> {
    let value = value.as_array().map_or(Some(value), |values| values.first())?;
    value.as_str().or_else(|| value.get("name")?.as_str()).map(tidy)
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the day, month or year that a date in figures begins with, in ISO form.
fn day(date: &str) -> Option<String> {
    let mut parts = date.split(['-', '/', '.']).map(|part| part.split(['T', ' ']).next().unwrap_or(""));
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let first = parts.next().filter(is_number)?;
    let (year, month, day) = match first.len() {
        4 => (first, parts.next().filter(is_number), parts.next().filter(is_number)),
        8 => (first.get(..4)?, first.get(4..6), first.get(6..)),
        _ => return None,
    };
    let within = |part: Option<&str>, most: u32| {
        part.filter(|part| part.len() <= 2).and_then(|part| part.parse().ok()).filter(|part| (1..=most).contains(part))
    };
    Some(match (within(month, 12), within(day, 31)) {
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year}-{month:02}"),
        (None, _) => year.to_owned(),
    })
}

/// Returns the character set that a page declares in its first bytes.
pub(super) fn charset(bytes: &[u8]) -> Option<&'static Encoding> {
    let first = bytes.get(..bytes.len().min(FIRST)).unwrap_or(bytes).to_ascii_lowercase();
    let mut at = 0;
    // In `<meta charset=…>`, `<meta http-equiv=… content="…; charset=…">` and `<?xml encoding=…?>`.
    while let Some(open) = first.get(at..).and_then(|rest| memchr::memchr(b'<', rest)) {
        let start = at + open + 1;
        let tag = first.get(start..)?;
        let tag = tag.get(..memchr::memchr(b'>', tag).unwrap_or(tag.len()))?;
        let key: Option<&[u8]> = if tag.starts_with(b"meta") {
            Some(b"charset")
        } else if tag.starts_with(b"?xml") {
            Some(b"encoding")
        } else {
            None
        };
        let found = key.and_then(|key| label(tag, key)).and_then(|label| charset::labelled(&label));
        if found.is_some() {
            return found;
        }
        at = start;
    }
    None
}

/// Returns what stands behind a key and its equals sign.
fn label(tag: &[u8], key: &[u8]) -> Option<String> {
    let at = memchr::memmem::find(tag, key)? + key.len();
    let rest = tag.get(at..)?.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_:.".contains(byte);
    let rest = rest.strip_prefix(b"\"").or(rest.strip_prefix(b"'")).unwrap_or(rest);
    let label: Vec<u8> = rest.iter().copied().take_while(is_inside).collect();
    String::from_utf8(label).ok().filter(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{charset, day};

    #[test]
    fn dates_in_figures_are_iso() {
        for (date, iso) in [
            ("2024-03-05T10:22:00+08:00", Some("2024-03-05")),
            ("2024-03-05 10:22", Some("2024-03-05")),
            ("2024/3/5", Some("2024-03-05")),
            ("20240305", Some("2024-03-05")),
            ("2024-03", Some("2024-03")),
            ("2024", Some("2024")),
            ("5 March 2024", None),
            ("05/03/2024", None),
        ] {
            assert_eq!(day(date).as_deref(), iso, "{date}");
        }
    }

    #[test]
    fn declared_character_sets_are_found() {
        for (page, name) in [
            (&b"<html><head><meta charset=gb2312>"[..], Some("GBK")),
            (b"<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Shift_JIS'>", Some("Shift_JIS")),
            (b"<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", Some("windows-1252")),
            (b"<!-- <p> --><meta name=x><meta charset = \"big5\" />", Some("Big5")),
            (b"<meta charset=utf-16><p>charset=gbk", None),
        ] {
            assert_eq!(charset(page).map(encoding_rs::Encoding::name), name);
        }
    }
}
