//! Bodies without a head word in capitals: "the ministry of Works", "Transport for Riverton".

use std::sync::Arc;

use crate::{
    mention::{Kind, Mention, Scene, head::head_at_end, name::Name, place},
    ontology::grammar::WordClass,
    sentence::Shape,
};

impl<'a> Name<'a> {
    /// "the ministry of Defence": the head in small letters, the field in capitals.
    pub(super) fn body_in_small_letters(&self, scene: &Scene<'a>) -> Option<Mention> {
        let lexicon = &scene.ontology.lexicon;
        let tokens = &scene.sentence.tokens;
        let [article, head, of] = tokens.get(self.first.checked_sub(3)?..self.first)? else { return None };
        let bodies = scene.ontology.lists.get("bodies-of-fields")?;
        let is_one = bodies.contains(&head.word)
            && lexicon.is(of.word, WordClass::Of)
            && lexicon.is(article.word, WordClass::Definite)
            && !place::is_place(scene, self.first, self.end);
        let class = &head_at_end(scene, self.first - 2, self.first - 1)?.class;
        is_one.then(|| scene.mention(self.first - 2, self.end, class, &Arc::from("body-of-field"), Kind::Name))
    }

    /// "Health Department Riverland": a body, and behind it the division or the country that it is of.
    pub(super) fn body_before_place(&self, scene: &Scene<'a>) -> Option<Mention> {
        let is_governed = |at: usize| {
            let rows = scene.ontology.gazetteer.first(scene.text(at, self.end));
            place::is_exact(scene, at, self.end) && rows.is_some_and(|row| scene.ontology.is_governed(row))
        };
        let place = (self.first + 2..self.end).find(|&at| is_governed(at))?;
        let head = head_at_end(scene, self.first, place)?;
        (scene.ontology.is_public(&head.class) && head.words.len() < place - self.first)
            .then(|| scene.mention(self.first, place, &head.class, &head.rule, Kind::Name))
    }

    /// "Transport Riverton", "Social Care Riverton": the field of a body and the country or division that it serves.
    pub(super) fn body_of_place(&self, scene: &Scene<'a>) -> Option<Mention> {
        let fields = scene.ontology.lists.get("fields-of-bodies")?;
        let is_field = |at: usize| {
            let token = scene.sentence.tokens.get(at);
            token.is_some_and(|token| fields.contains(&token.word) && token.shape.has(Shape::CAPITAL))
        };
        let behind = (self.first..=self.end).find(|&at| !is_field(at) || at == self.end)?;
        if behind == self.first && !self.is_of_people(scene) {
            return None;
        }
        // "Transport for Riverton".
        let tokens = &scene.sentence.tokens;
        let is_for = behind == self.end
            && tokens.get(behind).is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::For));
        let place = if is_for { behind + 1 } else { behind };
        let is_capital = |at: &usize| tokens.get(*at).is_some_and(|token| token.shape.has(Shape::CAPITAL));
        let end =
            if is_for { (place..tokens.len()).find(|at| !is_capital(at)).unwrap_or(tokens.len()) } else { self.end };
        let text = scene.text(place, end);
        let is_large =
            scene.ontology.gazetteer.first(text).is_some_and(|row| {
                scene.ontology.top_kinds.contains(row.kind) || scene.ontology.is_top_place(row.parent)
            });
        let body = scene.ontology.author_body.as_ref()?;
        (is_large || self.is_of_people(scene))
            .then(|| scene.mention(self.first, end, body, &Arc::from("body-of-place"), Kind::Name))
    }

    /// "Kenyan Water": a people and what one of its bodies is called.
    fn is_of_people(&self, scene: &Scene<'_>) -> bool {
        let tokens = scene.sentence.tokens.get(self.first..self.end);
        let Some([people, field]) = tokens else { return false };
        let fields = scene.ontology.lists.get("bodies-of-peoples");
        fields.is_some_and(|fields| fields.contains(&field.word))
            && field.shape.has(Shape::CAPITAL)
            && scene.ontology.naming.people(scene.document.slice(people.span)).is_some()
            && !scene.is_title_case()
    }
}
