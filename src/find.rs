//! From a name, as a reader types it, to the entity that it means.
//!
//! Ways of finding are tried from the strict to the forgiving, and the first that finds something decides: the id, the
//! name, an alias, all words of what was typed among the words of a name, and last a name that is spelled nearly so
//! (Jaro-Winkler similarity; Winkler 1990). Nothing is chosen silently where a way finds several.

use crate::{
    entity::{Entity, fold},
    graph::Graph,
};

/// What a name means in a graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<'g> {
    /// One entity.
    One(&'g Entity),
    /// Two or more, the most often named first.
    Several(Vec<&'g Entity>),
    /// None; these have the nearest names, the nearest first, if any is near.
    None(Vec<&'g Entity>),
}

/// From which similarity on a name is taken for a slip of the pen.
const SLIP: f64 = 0.94;

/// From which similarity on a name is worth a question.
const NEAR: f64 = 0.8;

/// How many near names are offered.
const OFFERED: usize = 5;

/// Returns what a name means.
#[must_use]
pub fn entity<'g>(graph: &'g Graph, name: &str) -> Found<'g> {
    if let Some(entity) = graph.entities().find(|entity| entity.id.as_str() == name.trim()) {
        return Found::One(entity);
    }
    let key = fold::key(name);
    if key.is_empty() {
        return Found::None(Vec::new());
    }
    let words: Vec<&str> = key.split(' ').collect();
    let ways: [&dyn Fn(&Entity) -> bool; 3] = [
        &|entity| fold::key(&entity.name) == key,
        &|entity| entity.aliases.iter().any(|alias| fold::key(alias) == key),
        &|entity| names(entity).any(|known| holds_all(&known, &words)),
    ];
    for way in ways {
        let found: Vec<&Entity> = graph.entities().filter(|entity| way(entity)).collect();
        if !found.is_empty() {
            return decided(found);
        }
    }
    let mut near: Vec<(f64, &Entity)> = graph
        .entities()
        .map(|entity| {
            let similarity = |known: String| {
                let similarity = strsim::jaro_winkler(&known, &key);
                // Another number is no slip of the pen: it is another thing.
                if has_same_digits(&known, &key) { similarity } else { similarity.min(SLIP - f64::EPSILON) }
            };
            let similarities = names(entity).map(similarity);
            (similarities.fold(0.0, f64::max), entity)
        })
        .filter(|(similarity, _)| *similarity >= NEAR)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
    let slips: Vec<&Entity> =
        near.iter().filter(|(similarity, _)| *similarity >= SLIP).map(|(_, entity)| *entity).collect();
    if !slips.is_empty() {
        return decided(slips);
    }
    Found::None(near.into_iter().take(OFFERED).map(|(_, entity)| entity).collect())
}

fn decided(mut found: Vec<&Entity>) -> Found<'_> {
    if let [one] = found[..] {
        return Found::One(one);
    }
    found.sort_by(|a, b| b.mentions.len().cmp(&a.mentions.len()).then_with(|| a.id.cmp(&b.id)));
    Found::Several(found)
}

fn has_same_digits(one: &str, other: &str) -> bool {
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    digits(one) == digits(other)
}

/// The folded name and aliases.
fn names(entity: &Entity) -> impl Iterator<Item = String> {
    std::iter::once(&entity.name).chain(&entity.aliases).map(|name| fold::key(name))
}

/// Whether each word is one of the words of the name or begins one.
fn holds_all(name: &str, words: &[&str]) -> bool {
    words.iter().all(|word| name.split(' ').any(|part| part == *word || word.len() > 2 && part.starts_with(word)))
}

#[cfg(test)]
mod tests {

    use super::{Found, entity};
    use crate::{
        document::DocumentId,
        entity::{Entity, EntityId},
        evidence::{Evidence, Origin},
        graph::{Graph, Reading, Record},
    };

    fn graph(names: &[(&str, &[&str], usize)]) -> Graph {
        let entities = names.iter().map(|(name, aliases, times)| {
            let mention = |start| Evidence {
                document: DocumentId::new("case"),
                start,
                end: start + 1,
                quote: (*name).to_owned(),
                rule: "rule".into(),
                repaired: false,
                locator: None,
            };
            Entity {
                id: EntityId::new("Thing", name, None),
                name: (*name).to_owned(),
                class: "Thing".to_owned(),
                aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
                origin: Origin::Text,
                mentions: (0..*times).map(mention).collect(),
            }
        });
        let record = Record::empty(DocumentId::new("case"));
        Graph::new(vec![Reading { entities: entities.collect(), ..Reading::empty(record) }])
    }

    fn check(cases: &[(&str, &str, &[&str])]) {
        let graph = graph(&[
            ("Karibu Hospital", &["KH"], 1),
            ("Karibu Hospital (Phase II)", &[], 3),
            ("Kilima University", &["University of Kilima"], 1),
            ("Kilima Metro Line 1", &[], 1),
            ("Kilima Metro Line 2", &[], 1),
        ]);
        for (name, kind, expected) in cases {
            let (found, entities) = match entity(&graph, name) {
                Found::One(entity) => ("one", vec![entity]),
                Found::Several(entities) => ("several", entities),
                Found::None(entities) => ("none", entities),
            };
            let names: Vec<&str> = entities.iter().map(|entity| entity.name.as_str()).collect();
            assert_eq!((found, &names[..]), (*kind, *expected), "{name}");
        }
    }

    #[test]
    fn the_strictest_way_that_finds_something_decides() {
        check(&[
            ("thing/karibu-hospital", "one", &["Karibu Hospital"]),
            ("karibu  HOSPITAL", "one", &["Karibu Hospital"]),
            ("kh", "one", &["Karibu Hospital"]),
            ("university of kilima", "one", &["Kilima University"]),
            ("kilima univ", "one", &["Kilima University"]),
            ("karibu", "several", &["Karibu Hospital (Phase II)", "Karibu Hospital"]),
            ("Kilima Univrsity", "one", &["Kilima University"]),
        ]);
    }

    #[test]
    fn numbers_are_never_a_slip_of_the_pen() {
        check(&[
            ("Line 2", "one", &["Kilima Metro Line 2"]),
            ("Kilima Metro Line 3", "none", &["Kilima Metro Line 1", "Kilima Metro Line 2", "Kilima University"]),
            ("?!", "none", &[]),
        ]);
    }
}
