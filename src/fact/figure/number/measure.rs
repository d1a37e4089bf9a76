//! Scales, currencies and units beside a number.

use crate::{
    fact::figure::{Reading, number::Kind},
    ontology::{
        lexicon::{Tag, WordId},
        quantity::Measure,
    },
    sentence::Shape,
};

impl Reading<'_> {
    /// Returns the factor of a word of scale.
    pub(super) fn scale(&self, index: usize) -> Option<f64> {
        self.word(index).and_then(|word| self.quantity.scales.get(&word)).copied()
    }

    /// "6277 7260": whether other digits stand right beside a number, as in those of telephones.
    pub(super) fn is_beside_digits(&self, first: usize, end: usize) -> bool {
        let is_group = |at: usize| {
            let text = self.text(at);
            (3..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let is_year = |at: usize| self.text(at).parse().is_ok_and(|year: u32| (1900..=2100).contains(&year));
        end == first + 1
            && is_group(first)
            && [first.checked_sub(1), Some(end)].into_iter().flatten().any(|at| is_group(at) && !is_year(at))
    }

    /// "$5 m": a short form of a scale on its own, after digits behind a currency.
    pub(super) fn glued_at(&self, index: usize) -> Option<f64> {
        if self.scale(index).is_some() {
            return None;
        }
        let lower = self.lower(index);
        self.quantity.glued.get(&lower).copied().filter(|_| lower.len() <= 3)
    }

    /// Three digits after one white space.
    pub(super) fn thousands(&self, index: usize) -> Option<f64> {
        let text = self.text(index);
        let previous = self.tokens.get(index.checked_sub(1)?)?.span.end;
        let start = self.tokens.get(index)?.span.start;
        let space = self.document.text.get(previous..start)?;
        (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit()) && space.chars().count() == 1)
            .then(|| text.parse().ok())?
    }

    /// "Rs. 1, 456 billion": a white space behind the comma of the thousands, between a currency and a scale.
    pub(super) fn is_parted(&self, comma: usize, digits: usize, kind: Kind, index: usize) -> bool {
        digits <= 3
            && self.is_comma(comma)
            && !self.shape(comma, Shape::SPACE)
            && self.text(comma + 1).len() == 3
            && self.text(comma + 1).bytes().all(|byte| byte.is_ascii_digit())
            && self.scale(comma + 2).is_some()
            && (kind == Kind::Money || index > 0 && self.currency_at(index - 1).is_some())
    }

    /// "10.000 employees": no fraction counts things in thousandths that are all nought.
    pub(super) fn has_point_of_thousands(&self, body: &str, end: usize) -> bool {
        body.len() <= 7
            && body.ends_with(".000")
            && !body.starts_with('0')
            && !body.contains(',')
            && self.scale(end).is_none()
            && self.measure_at(end).is_none()
            && (self.tag(end) == Some(Tag::Nouns)
                || self.tag(end) == Some(Tag::Adjective) && self.tag(end + 1) == Some(Tag::Nouns))
    }

    /// "100.00 (US$ million)": the currency and the scale of a number in brackets behind it, and the bracket's end.
    pub(super) fn bracketed_money(&self, open: usize) -> Option<(String, f64, usize)> {
        let unit = self.is_parenthesis(open).then(|| self.currency_at(open + 1))??;
        let scale = self.scale(open + 2);
        let close = open + 2 + usize::from(scale.is_some());
        (self.closing(open) == Some(close)).then(|| (unit, scale.unwrap_or(1.0), close + 1))
    }

    pub(super) fn code(&self, measure: Measure) -> Option<String> {
        match measure {
            Measure::Unit(_) => None,
            Measure::Currency(index) => self.quantity.currencies.get(index).cloned(),
            Measure::Shared(index) => {
                let form = self.quantity.shared.get(index)?;
                self.context.currency.clone().filter(|code| form.codes.contains(code)).or_else(|| form.default.clone())
            }
        }
    }

    pub(super) fn kind(&self, measure: Measure) -> Option<(Kind, String)> {
        let Measure::Unit(index) = measure else { return Some((Kind::Money, self.code(measure)?)) };
        let unit = self.quantity.units.get(index)?;
        let kind = match unit.dimension.as_str() {
            "share" => Kind::Share,
            "time" => Kind::Time,
            "factor" => Kind::Factor,
            _ => Kind::Unit,
        };
        Some((kind, unit.key.clone()))
    }

    /// The currency whose form is the one token.
    pub(in crate::fact::figure) fn currency_at(&self, index: usize) -> Option<String> {
        self.currency_of(self.word(index)?)
    }

    /// The currency that ends at a token, in one token or two ("GH¢" is two), and where it begins.
    pub(super) fn currency_before(&self, last: usize, from: usize) -> Option<(String, usize)> {
        let pair = last.checked_sub(1).filter(|&first| first >= from).and_then(|first| {
            // "gave us $5 million" names no country.
            if self.tag(first) == Some(Tag::Pronoun) && !self.shape(first, Shape::ACRONYM) {
                return None;
            }
            let second = self.word(last)?;
            let forms = self.quantity.measures.get(&self.word(first)?)?;
            let (_, measure) = forms.iter().find(|(words, measure)| {
                words.len() == 2 && words.last() == Some(&second) && !matches!(measure, Measure::Unit(_))
            })?;
            Some((self.code(*measure)?, first))
        });
        pair.or_else(|| Some((self.currency_at(last)?, last)))
    }

    /// The currency that the token states alone, whatever the document's country.
    pub(super) fn currency_code(&self, index: usize) -> Option<String> {
        let word = self.word(index)?;
        let forms = self.quantity.measures.get(&word)?;
        let (_, measure) =
            forms.iter().find(|(words, measure)| words.len() == 1 && matches!(measure, Measure::Currency(_)))?;
        self.code(*measure)
    }

    pub(super) fn currency_of(&self, word: WordId) -> Option<String> {
        let forms = self.quantity.measures.get(&word)?;
        let (_, measure) =
            forms.iter().find(|(words, measure)| words.len() == 1 && !matches!(measure, Measure::Unit(_)))?;
        self.code(*measure)
    }

    pub(in crate::fact::figure) fn currency_named(&self, form: &str) -> Option<String> {
        let words: Vec<WordId> = form.split_whitespace().map(|word| self.lexicon.find(word)).collect();
        let forms = self.quantity.measures.get(words.first()?)?;
        let (_, measure) =
            forms.iter().find(|(known, measure)| *known == words && !matches!(measure, Measure::Unit(_)))?;
        // A single letter is a currency only where the document's country has it: "R5".
        let is_letter = form.len() == 1 && form.bytes().all(|byte| byte.is_ascii_alphabetic());
        self.code(*measure).filter(|code| !is_letter || self.context.currency.as_ref() == Some(code))
    }

    pub(super) fn measure_named(&self, form: &str) -> Option<(Kind, String)> {
        let words: Vec<WordId> = form.split_whitespace().map(|word| self.lexicon.find(word)).collect();
        let forms = self.quantity.measures.get(words.first()?)?;
        let (_, measure) = forms.iter().find(|(known, _)| *known == words)?;
        self.kind(*measure)
    }

    /// The longest unit or currency that begins at a token, and where it ends.
    pub(in crate::fact::figure) fn measure_at(&self, index: usize) -> Option<(Kind, String, usize)> {
        let forms = self.quantity.measures.get(&self.word(index)?)?;
        let fits =
            |words: &[WordId]| words.iter().enumerate().all(|(offset, &word)| self.word(index + offset) == Some(word));
        let (words, measure) = forms.iter().find(|(words, _)| fits(words))?;
        let (kind, unit) = self.kind(*measure)?;
        Some((kind, unit, index + words.len()))
    }
}
