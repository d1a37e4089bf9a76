//! A comparison on paper: Markdown to read, a page, and rows for a spreadsheet.

use std::fmt::{self, Write as _};

use super::{Change, Diff, Edition, Figure, Note, Outcome, Progress, Quote, Said, Statement, Value};

/// Returns the comparison as Markdown.
#[must_use]
pub fn markdown(diff: &Diff) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = written(diff, &mut text);
    text
}

/// Returns the comparison as a page that stands by itself.
#[must_use]
pub fn html(diff: &Diff) -> String {
    let text = markdown(diff);
    let mut body = String::new();
    pulldown_cmark::html::push_html(&mut body, pulldown_cmark::Parser::new(&text));
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Edition against edition</title>\n<style>\n\
         body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }}\n\
         blockquote {{ margin: .2rem 0 .6rem; padding-left: .8rem; border-left: 3px solid #767676; color: #444; }}\n\
         h2 {{ margin-top: 2.2rem; border-bottom: 1px solid #ccc; }}\n\
         @media (prefers-color-scheme: dark) {{ body {{ background: #1b1b1b; color: #eee; }} \
         blockquote {{ color: #bbb; }} }}\n\
         </style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
}

fn written(diff: &Diff, out: &mut String) -> fmt::Result {
    writeln!(out, "# Edition against edition\n")?;
    editions(out, "Old", &diff.old)?;
    editions(out, "New", &diff.new)?;
    let counts = diff.things_by_change();
    let count = |change| counts.get(&change).copied().unwrap_or(0);
    writeln!(
        out,
        "\nThings: {} carried on, {} renamed, {} new, {} gone.",
        count(Change::CarriedOn),
        count(Change::Renamed),
        count(Change::New),
        count(Change::Gone)
    )?;
    let outcomes = diff.promises_by_outcome();
    let told: Vec<String> = Outcome::ALL
        .iter()
        .filter_map(|outcome| outcomes.get(outcome).map(|count| format!("{count} {}", words(outcome.key()))))
        .collect();
    writeln!(out, "Promises of the old edition: {}{}.", diff.promises.len(), after_colon(&told))?;
    promises(out, diff)?;
    progress(out, diff)?;
    renamed(out, diff)?;
    figures(out, diff)?;
    relations(out, diff)?;
    listed(out, diff, "New things", Change::New)?;
    listed(out, diff, "Things that the new edition does not name", Change::Gone)
}

fn editions(out: &mut String, side: &str, editions: &[Edition]) -> fmt::Result {
    for edition in editions {
        let title = edition.title.as_deref().unwrap_or("no title");
        let date = edition.date.as_deref().map(|date| format!(", {date}")).unwrap_or_default();
        writeln!(out, "- {side}: {} (`{}`{date})", plain(title), edition.document)?;
    }
    Ok(())
}

fn after_colon(items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!(": {}", items.join(", ")) }
}

fn promises(out: &mut String, diff: &Diff) -> fmt::Result {
    for outcome in Outcome::ALL {
        let promises: Vec<_> = diff.promises.iter().filter(|promise| promise.outcome == outcome).collect();
        if promises.is_empty() {
            continue;
        }
        writeln!(out, "\n## Promises: {} ({})\n", words(outcome.key()), promises.len())?;
        for promise in promises {
            writeln!(out, "- **{}**: {}", plain(&promise.name), said(diff, &promise.promised))?;
            quote(out, "  ", "old", promise.promised.evidence.first())?;
            for answer in &promise.answers {
                writeln!(out, "  - {}", said(diff, answer))?;
                quote(out, "    ", "new", answer.evidence.first())?;
            }
        }
    }
    Ok(())
}

fn progress(out: &mut String, diff: &Diff) -> fmt::Result {
    for (progress, title) in [(Progress::Advanced, "Advanced"), (Progress::Earlier, "Spoken of at an earlier stage")] {
        let things: Vec<_> = diff.things.iter().filter(|thing| thing.progress == Some(progress)).collect();
        if things.is_empty() {
            continue;
        }
        writeln!(out, "\n## {title} ({})\n", things.len())?;
        for thing in things {
            writeln!(out, "- **{}**: {} → {}", plain(&thing.name), notes(&thing.before), notes(&thing.after))?;
        }
    }
    Ok(())
}

fn renamed(out: &mut String, diff: &Diff) -> fmt::Result {
    let things: Vec<_> = diff.things.iter().filter(|thing| thing.was.is_some()).collect();
    if things.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## Renamed ({})\n", things.len())?;
    for thing in things {
        let why = thing.why.map(|why| format!(" ({why})")).unwrap_or_default();
        let was = thing.was.as_deref().unwrap_or_default();
        writeln!(out, "- {} → **{}**{why}", plain(was), plain(&thing.name))?;
    }
    Ok(())
}

fn figures(out: &mut String, diff: &Diff) -> fmt::Result {
    for (change, title) in [(Change::Changed, "Changed figures"), (Change::CarriedOn, "Figures that are the same")] {
        let figures: Vec<_> = diff.figures.iter().filter(|figure| figure.change == change).collect();
        if figures.is_empty() {
            continue;
        }
        writeln!(out, "\n## {title} ({})\n", figures.len())?;
        for figure in figures {
            writeln!(
                out,
                "- {} ({}, {}): {} → {}",
                plain(&figure.indicator),
                plain(name(diff, &figure.subject)),
                figure.kind,
                values(figure, &figure.before),
                values(figure, &figure.after)
            )?;
        }
    }
    Ok(())
}

/// Relations between things that both editions name: the others are news of the things.
fn relations(out: &mut String, diff: &Diff) -> fmt::Result {
    let is_known = |id: &str| {
        diff.things
            .binary_search_by(|thing| thing.id.as_str().cmp(id))
            .ok()
            .and_then(|index| diff.things.get(index))
            .is_some_and(|thing| matches!(thing.change, Change::CarriedOn | Change::Renamed))
    };
    for (change, title) in [
        (Change::CameTrue, "Relations that came true"),
        (Change::New, "New relations between known things"),
        (Change::Gone, "Relations between known things that the new edition does not state"),
    ] {
        let links: Vec<_> = diff
            .relations
            .iter()
            .filter(|link| link.change == change && is_known(&link.subject) && is_known(&link.object))
            .collect();
        if links.is_empty() {
            continue;
        }
        writeln!(out, "\n## {title} ({})\n", links.len())?;
        for link in links {
            let sides = if link.after.is_empty() { ("old", &link.before) } else { ("new", &link.after) };
            let planned = if sides.1.keys().all(|modality| *modality == "planned") { " (planned)" } else { "" };
            writeln!(
                out,
                "- {} *{}* {}{planned}",
                plain(name(diff, &link.subject)),
                link.predicate,
                plain(name(diff, &link.object))
            )?;
            quote(out, "  ", sides.0, sides.1.values().flatten().next())?;
        }
    }
    Ok(())
}

fn listed(out: &mut String, diff: &Diff, title: &str, change: Change) -> fmt::Result {
    let things: Vec<_> = diff.things.iter().filter(|thing| thing.change == change).collect();
    if things.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## {title} ({})\n", things.len())?;
    for thing in things {
        let notes = if thing.before.is_empty() { &thing.after } else { &thing.before };
        let stage = if notes.is_empty() { String::new() } else { format!(": {}", self::notes(notes)) };
        writeln!(out, "- {} ({}){stage}", plain(&thing.name), thing.class)?;
    }
    Ok(())
}

fn name<'d>(diff: &'d Diff, id: &'d str) -> &'d str {
    let found = diff.things.binary_search_by(|thing| thing.id.as_str().cmp(id));
    found.ok().and_then(|index| diff.things.get(index)).map_or(id, |thing| thing.name.as_str())
}

fn quote(out: &mut String, indent: &str, side: &str, quote: Option<&Quote>) -> fmt::Result {
    match quote {
        Some(quote) => writeln!(
            out,
            "{indent}> {} ({side}, `{}` {}–{})",
            plain(&quote.quote),
            quote.document,
            quote.start,
            quote.end
        ),
        None => Ok(()),
    }
}

fn notes(notes: &[Note]) -> String {
    let items: Vec<String> = notes.iter().map(|note| held(&note.stage, note.modality, note.time.as_deref())).collect();
    items.join(", ")
}

fn held(what: &str, modality: Option<&str>, time: Option<&str>) -> String {
    // The stage "planned" of what is planned says it once.
    let modality = modality.filter(|modality| *modality != what);
    let marks: Vec<&str> = modality.into_iter().chain(time).collect();
    if marks.is_empty() { what.to_owned() } else { format!("{what} ({})", marks.join(", ")) }
}

fn values(figure: &Figure, values: &[Value]) -> String {
    let items: Vec<String> = values
        .iter()
        .map(|value| held(&format!("{} {}", grouped(value.value), figure.unit), None, value.time.as_deref()))
        .collect();
    items.join(", ")
}

fn said(diff: &Diff, said: &Said) -> String {
    let what = match &said.statement {
        Statement::Status { stage } => stage.clone(),
        Statement::Relation { subject, predicate, object } => {
            format!("{} *{predicate}* {}", plain(name(diff, subject)), plain(name(diff, object)))
        }
        Statement::Figure { indicator, value, unit } => {
            format!("{} {} {}", plain(indicator), grouped(*value), plain(unit))
        }
        Statement::Mention => "named".to_owned(),
    };
    held(&what, said.modality, said.time.as_deref())
}

fn words(key: &str) -> String {
    key.replace('-', " ")
}

/// A number with commas between thousands.
fn grouped(value: f64) -> String {
    let text = value.to_string();
    let (whole, rest) = text.find('.').map_or((text.as_str(), ""), |at| text.split_at(at));
    let mut grouped = String::new();
    for (index, character) in whole.chars().enumerate() {
        let left = whole.len() - index;
        if index > 0 && left % 3 == 0 && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(character);
    }
    grouped + rest
}

/// Text that Markdown takes for nothing but text, on one line.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        for character in word.chars() {
            if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
                plain.push('\\');
            }
            plain.push(character);
        }
    }
    plain
}

/// One row of the table of a comparison.
type Row = [String; 10];

/// What the columns of the table are called.
const COLUMNS: [&str; 10] =
    ["kind", "change", "thing", "name", "what", "before", "after", "old_document", "old_quote", "new_quote"];

/// Returns the comparison as comma-separated values (RFC 4180), a row for each thing, relation, figure and promise.
///
/// # Errors
///
/// As the writer of such values; none in memory.
pub fn csv(diff: &Diff) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in rows(diff) {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn rows(diff: &Diff) -> Vec<Row> {
    let first = |quotes: &[Quote]| quotes.first().cloned();
    let mut rows = Vec::new();
    for thing in &diff.things {
        let change = match thing.progress {
            Some(Progress::Advanced) => "advanced",
            Some(Progress::Earlier) => "earlier",
            _ => thing.change.key(),
        };
        let (before, after) = (notes(&thing.before), notes(&thing.after));
        let old = thing.before.first().and_then(|note| first(&note.evidence));
        let new = thing.after.first().and_then(|note| first(&note.evidence));
        let was = thing.was.as_deref().map(|was| format!("was {was}")).unwrap_or_default();
        rows.push(row(["thing", change, &thing.id, &thing.name, &was, &before, &after], old, new));
    }
    for link in &diff.relations {
        let what = format!("{} {}", link.predicate, link.object);
        let [before, after] =
            [&link.before, &link.after].map(|side| side.keys().copied().collect::<Vec<_>>().join(", "));
        let [old, new] = [&link.before, &link.after].map(|side| side.values().flatten().next().cloned());
        let name = name(diff, &link.subject);
        rows.push(row(["relation", link.change.key(), &link.subject, name, &what, &before, &after], old, new));
    }
    for figure in &diff.figures {
        let what = format!("{} ({})", figure.indicator, figure.kind);
        let (before, after) = (values(figure, &figure.before), values(figure, &figure.after));
        let old = figure.before.last().and_then(|value| first(&value.evidence));
        let new = figure.after.last().and_then(|value| first(&value.evidence));
        let name = name(diff, &figure.subject);
        rows.push(row(["figure", figure.change.key(), &figure.subject, name, &what, &before, &after], old, new));
    }
    for promise in &diff.promises {
        let answers = promise.answers.iter().map(|answer| said(diff, answer)).collect::<Vec<_>>().join("; ");
        let old = first(&promise.promised.evidence);
        let new = promise.answers.first().and_then(|answer| first(&answer.evidence));
        let promised = said(diff, &promise.promised);
        let name = promise.name.as_str();
        rows.push(row(["promise", promise.outcome.key(), &promise.thing, name, "", &promised, &answers], old, new));
    }
    rows
}

fn row(cells: [&str; 7], old: Option<Quote>, new: Option<Quote>) -> Row {
    let [kind, change, thing, name, what, before, after] = cells.map(str::to_owned);
    let document = old.as_ref().map(|quote| quote.document.clone()).unwrap_or_default();
    let [old, new] = [old, new].map(|quote| quote.map(|quote| quote.quote).unwrap_or_default());
    [kind, change, thing, name, what, before, after, document, old, new]
}
