//! Abbreviations of common nouns that a document spells out: "gross domestic product (GDP)".

use std::collections::BTreeMap;

/// What a document's abbreviations stand for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spelled(BTreeMap<String, String>);

impl Spelled {
    /// Finds the abbreviations in brackets behind lower-case words whose initials they are; the first spelling counts.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut forms = BTreeMap::new();
        for (open, _) in text.match_indices('(') {
            let Some(close) = text.get(open + 1..).and_then(|rest| rest.find(')')) else { break };
            let short = text.get(open + 1..open + 1 + close).unwrap_or_default();
            let is_short = (2..=6).contains(&short.len()) && short.bytes().all(|byte| byte.is_ascii_uppercase());
            if !is_short || forms.contains_key(short) {
                continue;
            }
            let from = text
                .get(..open)
                .map_or(0, |before| before.rfind(['.', ';', ':', '(', ')', ',']).map_or(0, |at| at + 1));
            if let Some(full) = text.get(from..open).and_then(|before| spelling(before, short)) {
                forms.insert(short.to_owned(), full);
            }
        }
        Self(forms)
    }

    /// Writes the abbreviations of an indicator out.
    #[must_use]
    pub fn write_out(&self, indicator: &str) -> String {
        if self.0.is_empty() {
            return indicator.to_owned();
        }
        let words = indicator.split(' ').map(|word| self.0.get(word).map_or(word, String::as_str));
        words.collect::<Vec<_>>().join(" ")
    }
}

/// The last words of a text whose initials are the letters; short words may stand between.
fn spelling(before: &str, short: &str) -> Option<String> {
    let words: Vec<&str> = before.split_whitespace().collect();
    let mut letters = short.chars().rev().peekable();
    let mut first = words.len();
    while let Some(letter) = letters.peek() {
        first = first.checked_sub(1)?;
        let word = words.get(first)?;
        let is_plain = word.chars().all(|letter| letter.is_lowercase() || letter == '-');
        // "value-added": an initial for each part.
        let initials: Vec<char> = word.split('-').filter_map(|part| part.chars().next()).rev().collect();
        if !is_plain {
            return None;
        }
        if initials.first().is_some_and(|initial| initial.eq_ignore_ascii_case(letter)) {
            for initial in initials {
                if letters.next_if(|letter| initial.eq_ignore_ascii_case(letter)).is_none() {
                    break;
                }
            }
        } else if word.len() > 3 {
            return None;
        }
    }
    (words.len() - first > 1).then(|| words.get(first..).unwrap_or_default().join(" "))
}

#[cfg(test)]
mod tests {
    use super::Spelled;

    #[test]
    fn initials_of_common_words_are_written_out() {
        let text =
            "The gross domestic product (GDP) rose. Rates of value-added tax (VAT) and the Road Fund (RF) stay (ABC).";
        let spelled = Spelled::of(text);
        assert_eq!(spelled.write_out("growth of local GDP"), "growth of local gross domestic product");
        assert_eq!(spelled.write_out("VAT receipts"), "value-added tax receipts");
        assert_eq!(spelled.write_out("RF levy"), "RF levy");
        assert_eq!(spelled.write_out("ABC"), "ABC");
    }
}
