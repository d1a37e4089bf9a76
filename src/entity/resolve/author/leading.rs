//! The body that a text tells of far more than of any other, where it says "we".

use crate::entity::{
    home::Home,
    resolve::{Key, Resolver, author::OFTEN, best_class},
};

/// A body that leads is named so many times at the least.
const LEAST: usize = 2 * OFTEN;

/// It is named so many times as often as the next, and as a government.
const TIMES: usize = 2;

impl Resolver<'_> {
    /// "Through our contribution we help": a public or an international body whose name the text has at least twice as
    /// often as that of any other body, where nobody holds a speech. A government speaks otherwise.
    pub(super) fn leading_body(&self) -> Option<Key> {
        let lexicon = &self.ontology.lexicon;
        if self.document.head.office.is_some() || self.times_we() < OFTEN || self.is_speech() {
            return None;
        }
        let mut bodies: Vec<(usize, &Key)> = self
            .groups
            .iter()
            .filter(|(_, group)| best_class(group).is_some_and(|class| self.ontology.is_author(&class)))
            .map(|(key, group)| (group.mentions.len(), key))
            .collect();
        bodies.sort_unstable_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(other.1)));
        let &(count, leading) = bodies.first()?;
        let next = bodies.get(1).map_or(0, |&(count, _)| count);
        // "The Government" time and again: that of the country speaks.
        let meant = self.heads_meant();
        let government = |head: &&str| self.ontology.author_heads.contains(&lexicon.find(head));
        let governs: usize = meant.iter().filter(|(head, _)| government(head)).map(|(_, count)| count).sum();
        let next = next.max(governs);
        let group = self.groups.get(leading)?;
        let class = best_class(group)?;
        // "Assistance Mission to Riverland" is told of.
        let is_placed = group.names.keys().any(|name| Home::in_name(self.ontology, name).is_some());
        let speaks = !is_placed && self.ontology.is_public(&class) && !self.ontology.addressed.contains(&*class);
        (speaks && count >= LEAST && count >= TIMES * next && !self.is_a_government(leading)).then(|| leading.clone())
    }
}
