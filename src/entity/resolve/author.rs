//! Who speaks: the institution that "we" stands for.

use crate::{
    entity::resolve::Resolver,
    mention::{Kind, Mention},
};

impl Resolver<'_> {
    /// Returns the key of the body for which "we" stands.
    pub(super) fn author(&mut self) -> Option<String> {
        if let Some(span) = self.document.head.author {
            let found = self
                .mentions
                .iter()
                .enumerate()
                .filter(|(index, mention)| {
                    mention.span.overlaps(span)
                        && mention.kind == Kind::Name
                        && self.keys.get(*index).is_some_and(Option::is_some)
                })
                .filter(|(_, mention)| self.ontology.is_author(&mention.class))
                .max_by_key(|(index, mention)| (mention.span.len(), std::cmp::Reverse(*index)))
                .and_then(|(index, _)| self.keys.get(index).cloned().flatten());
            if found.is_some() {
                return found;
            }
        }
        // The government most often named in full.
        let named = self
            .groups
            .iter()
            .filter(|(key, group)| {
                let head = key.split(' ').any(|word| {
                    let word = self.ontology.lexicon.find(word);
                    self.ontology.author_heads.contains(&word)
                });
                head && group.classes.keys().any(|class| self.ontology.is_author(class))
            })
            .max_by_key(|(key, group)| (group.mentions.len(), std::cmp::Reverse((*key).clone())))
            .map(|(key, _)| key.clone());
        if named.is_some() {
            return named;
        }
        // "the Government" of the place that is named most.
        let template = self.ontology.author_template.as_deref()?;
        let uses_author = self.mentions.iter().any(|mention| self.is_author_reference(mention));
        if !uses_author {
            return None;
        }
        let place = self
            .groups
            .values()
            .filter(|group| group.is_place)
            .filter_map(|group| group.names.keys().next().map(|name| (group.mentions.len(), name)))
            .max_by_key(|(count, name)| (*count, std::cmp::Reverse((*name).clone())))?
            .1
            .clone();
        let name = template.replace("{place}", &place);
        let key = self.key(&name);
        let class = self.ontology.author_body.clone()?;
        let group = self.groups.entry(key.clone()).or_default();
        *group.names.entry(name).or_default() += 1;
        *group.classes.entry(class).or_default() += 1;
        group.is_certain = true;
        Some(key)
    }

    pub(super) fn is_author_reference(&self, mention: &Mention) -> bool {
        mention.kind == Kind::Reference
            && self
                .token(mention, mention.end - 1)
                .is_some_and(|token| self.ontology.author_heads.contains(&token.word))
    }

    /// "the Government" is the author where the author's name has the same head.
    pub(super) fn agrees_with_author(&self, mention: &Mention, author: Option<&str>) -> bool {
        let Some(author) = author else { return false };
        self.token(mention, mention.end - 1).is_some_and(|token| {
            let head = self.ontology.lexicon.text(token.word);
            author.split(' ').any(|word| word == head)
        })
    }
}
