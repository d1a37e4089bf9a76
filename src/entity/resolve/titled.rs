//! Plans and laws that are called after their body: "Ministry of Justice Digital Strategy" is no ministry.

use std::sync::Arc;

use crate::entity::resolve::{Key, Resolver, best_class};

impl Resolver<'_> {
    /// Gives a name that goes on behind the name of a body, and ends in the head of a plan, the class of that head.
    pub(super) fn retitle(&mut self) {
        let ontology = self.ontology;
        let is_body = |key: &str| {
            let class = self.groups.get(key).and_then(best_class);
            class.is_some_and(|class| ontology.is_author(&class))
        };
        let titled = |key: &Key| -> Option<(Key, Arc<str>)> {
            let (_, last) = key.rsplit_once(' ')?;
            let heads = ontology.patterns.heads.get(&ontology.lexicon.find(last))?;
            let head = heads.iter().find(|head| head.words.len() == 1)?;
            let is_plan = ontology.dated.contains(ontology.top(&head.class)) && !ontology.is_author(&head.class);
            let mut fronts = key.match_indices(' ').filter_map(|(space, _)| key.get(..space));
            let is_titled = is_plan && is_body(key) && fronts.any(|front| front.contains(' ') && is_body(front));
            is_titled.then(|| (key.clone(), head.class.clone()))
        };
        let titled: Vec<(Key, Arc<str>)> = self.groups.keys().filter_map(titled).collect();
        for (key, class) in titled {
            if let Some(group) = self.groups.get_mut(&key) {
                let count = group.classes.values().sum();
                group.classes = [(class, count)].into_iter().collect();
            }
        }
    }
}
