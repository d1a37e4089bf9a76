//! How terms are written: in N-Triples and, with prefixes, in Turtle and TriG.
//!
//! Grammar: RDF 1.1 N-Triples, section 7; RDF 1.1 Turtle, section 6.5. An IRI has a prefix only where what is left of it
//! can be written as a local name; else it stands in full.

use std::{cmp::Reverse, io::Write as _};

use oxrdf::{
    LiteralRef, NamedNodeRef, TermRef,
    vocab::{rdf, xsd},
};

use super::Names;
use crate::export::text;

/// Writes terms without prefixes, or with some.
#[derive(Debug, Default)]
pub(in crate::export) struct Terms {
    /// Prefix and IRI, the longest IRI first.
    prefixes: Vec<(String, String)>,
    /// Whether the short forms of Turtle are used.
    is_short: bool,
}

impl Terms {
    /// Returns what writes terms with the prefixes of a graph.
    pub(in crate::export) fn prefixed(names: &Names<'_>) -> Self {
        let mut prefixes: Vec<(String, String)> = names.prefixes().into_iter().collect();
        // The longest that fits leaves the shortest name.
        prefixes.sort_by_key(|(_, iri)| Reverse(iri.len()));
        Self { prefixes, is_short: true }
    }

    /// Writes the declarations of the prefixes.
    pub(in crate::export) fn declare(&self, out: &mut Vec<u8>) {
        for (prefix, iri) in &self.prefixes {
            out.extend([b"@prefix ", prefix.as_bytes(), b": <", iri.as_bytes(), b"> .\n"].into_iter().flatten());
        }
    }

    /// Writes an IRI.
    pub(in crate::export) fn node(&self, node: NamedNodeRef<'_>, out: &mut Vec<u8>) {
        let iri = node.as_str();
        for (prefix, namespace) in &self.prefixes {
            // Most fail at their last letter, which is sooner looked at than all of them.
            let last = namespace.len().wrapping_sub(1);
            if iri.as_bytes().get(last) != namespace.as_bytes().last() {
                continue;
            }
            if let Some(local) = iri.strip_prefix(namespace.as_str()) {
                let start = out.len();
                out.extend_from_slice(prefix.as_bytes());
                out.push(b':');
                if push_local(local, out) {
                    return;
                }
                out.truncate(start);
            }
        }
        out.push(b'<');
        out.extend_from_slice(iri.as_bytes());
        out.push(b'>');
    }

    /// Writes a predicate; in Turtle, `a` stands for `rdf:type`.
    pub(in crate::export) fn predicate(&self, node: NamedNodeRef<'_>, out: &mut Vec<u8>) {
        if self.is_short && node == rdf::TYPE {
            out.push(b'a');
        } else {
            self.node(node, out);
        }
    }

    /// Writes any term.
    pub(in crate::export) fn term(&self, term: TermRef<'_>, out: &mut Vec<u8>) {
        match term {
            TermRef::NamedNode(node) => self.node(node, out),
            TermRef::Literal(literal) => self.literal(literal, out),
            TermRef::Triple(triple) => {
                out.extend_from_slice(b"<<( ");
                self.term(triple.subject.as_ref().into(), out);
                out.push(b' ');
                self.node(triple.predicate.as_ref(), out);
                out.push(b' ');
                self.term(triple.object.as_ref(), out);
                out.extend_from_slice(b" )>>");
            }
            // A graph has none.
            TermRef::BlankNode(node) => _ = write!(out, "{node}"),
        }
    }

    fn literal(&self, literal: LiteralRef<'_>, out: &mut Vec<u8>) {
        if self.is_short && is_bare(literal) {
            return out.extend_from_slice(literal.value().as_bytes());
        }
        quoted(literal.value(), out);
        if let Some(language) = literal.language() {
            // A graph has none.
            out.push(b'@');
            out.extend_from_slice(language.as_bytes());
        } else if literal.datatype() != xsd::STRING {
            out.extend_from_slice(b"^^");
            self.node(literal.datatype(), out);
        }
    }
}

/// Whether Turtle takes the text of a literal without quotes for the same literal.
fn is_bare(literal: LiteralRef<'_>) -> bool {
    let value = literal.value();
    let kind = literal.datatype();
    if kind == xsd::BOOLEAN {
        return matches!(value, "true" | "false");
    }
    if kind != xsd::DOUBLE && kind != xsd::INTEGER && kind != xsd::DECIMAL {
        return false;
    }
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (number, exponent) =
        value.split_once(['e', 'E']).map_or((value, None), |(one, two)| (one, Some(unsigned(two))));
    let number = unsigned(number);
    if exponent.is_some_and(|digits| digits.is_empty() || !is_digits(digits)) {
        return false;
    }
    let (before, after) = number.split_once('.').map_or((number, None), |(before, after)| (before, Some(after)));
    if !is_digits(before) || !is_digits(after.unwrap_or_default()) {
        return false;
    }
    let (has_before, has_after) = (!before.is_empty(), after.is_some_and(|after| !after.is_empty()));
    match (exponent, after) {
        (Some(_), _) => kind == xsd::DOUBLE && (has_before || has_after),
        (None, Some(_)) => kind == xsd::DECIMAL && has_after,
        (None, None) => kind == xsd::INTEGER && has_before,
    }
}

fn unsigned(number: &str) -> &str {
    number.strip_prefix(['+', '-']).unwrap_or(number)
}

/// Writes a text in quotes.
fn quoted(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    let mut rest = text;
    while let Some(at) = text::first(rest.as_bytes(), |byte| byte < b' ' || matches!(byte, b'"' | b'\\' | 0x7F | 0xEF))
    {
        let Some((plain, after)) = rest.split_at_checked(at) else { break };
        out.extend_from_slice(plain.as_bytes());
        let mut letters = after.chars();
        match letters.next() {
            Some('\u{8}') => out.extend_from_slice(b"\\b"),
            Some('\t') => out.extend_from_slice(b"\\t"),
            Some('\n') => out.extend_from_slice(b"\\n"),
            Some('\u{C}') => out.extend_from_slice(b"\\f"),
            Some('\r') => out.extend_from_slice(b"\\r"),
            Some('"') => out.extend_from_slice(b"\\\""),
            Some('\\') => out.extend_from_slice(b"\\\\"),
            Some(letter @ ('\0'..='\u{1F}' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}')) => {
                // Writing to a vector cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(letter));
            }
            Some(letter) => out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
            None => {}
        }
        rest = letters.as_str();
    }
    out.extend_from_slice(rest.as_bytes());
    out.push(b'"');
}

/// Writes a local name (`PN_LOCAL`), signs that mean something escaped; returns whether it is one.
fn push_local(local: &str, out: &mut Vec<u8>) -> bool {
    let is_simple = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if local.bytes().all(is_simple) && !local.starts_with('-') {
        out.extend_from_slice(local.as_bytes());
        return true;
    }
    let mut letters = local.chars();
    let mut is_first = true;
    while let Some(letter) = letters.next() {
        let is_last = letters.as_str().is_empty();
        let fits = match letter {
            ':' | '0'..='9' => true,
            '.' => !is_first && !is_last,
            '-' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}' => !is_first,
            _ => is_base(letter),
        };
        if !fits {
            if !"_~.-!$&'()*+,;=/?#@%".contains(letter) {
                return false;
            }
            out.push(b'\\');
        }
        out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
        is_first = false;
    }
    true
}

/// `PN_CHARS_U`.
const fn is_base(letter: char) -> bool {
    matches!(letter,
        'A'..='Z' | 'a'..='z' | '_' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}'
        | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}'
        | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}'
        | '\u{10000}'..='\u{EFFFF}')
}

#[cfg(test)]
mod tests {
    use oxrdf::{Literal, NamedNode, Triple};
    use oxttl::{NTriplesSerializer, TurtleSerializer};

    use super::*;

    const TEXTS: [&str; 12] = [
        "",
        "plain",
        "\"quoted\" and \\",
        "line\nbreak\ttab\r\u{8}\u{C}\u{1}\u{7F}",
        "\u{FFFD}\u{FFFE}\u{FFFF}\u{FEFF}",
        "a longer text, in which a \" stands behind more than sixteen letters",
        "嘉兴市博物馆",
        "🌱",
        "ends in \u{FFFF}",
        "\u{1F}",
        "O’Neill’s “quoted” — dash",
        "é",
    ];

    /// What oxttl makes of the same triple is what we make of it.
    fn check(prefixes: &[(&str, &str)], triple: &Triple) {
        let (mut plain, mut expected) = (Vec::new(), NTriplesSerializer::new().for_writer(Vec::new()));
        let all = |terms: &Terms, out: &mut Vec<u8>| {
            terms.term(triple.subject.as_ref().into(), out);
            out.push(b' ');
            terms.predicate(triple.predicate.as_ref(), out);
            out.push(b' ');
            terms.term(triple.object.as_ref(), out);
            out.extend_from_slice(b" .\n");
        };
        all(&Terms::default(), &mut plain);
        expected.serialize_triple(triple).unwrap();
        assert_eq!(String::from_utf8(plain).unwrap(), String::from_utf8(expected.finish()).unwrap());
        let mut serializer = TurtleSerializer::new();
        for (prefix, iri) in prefixes {
            serializer = serializer.with_prefix(*prefix, *iri).unwrap();
        }
        let mut expected = serializer.for_writer(Vec::new());
        expected.serialize_triple(triple).unwrap();
        let own = |(prefix, iri): &(&str, &str)| ((*prefix).to_owned(), (*iri).to_owned());
        let terms = Terms { prefixes: prefixes.iter().map(own).collect(), is_short: true };
        let mut found = Vec::new();
        terms.declare(&mut found);
        all(&terms, &mut found);
        assert_eq!(String::from_utf8(found).unwrap(), String::from_utf8(expected.finish().unwrap()).unwrap());
    }

    #[test]
    fn terms_are_written_as_oxttl_writes_them() {
        let prefixes = [("c", "https://e.example/id/x"), ("b", "https://e.example/ns#"), ("a", "https://e.example/")];
        let node = |local: &str| NamedNode::new_unchecked(format!("https://e.example/{local}"));
        for local in [
            "",
            "x",
            "x/y",
            "ns#",
            "ns#Name",
            "ns#-x",
            "ns#x-1",
            "ns#.x",
            "ns#x.",
            "ns#x.y",
            "ns#1",
            "ns#a%20b",
            "ns#a:b",
            "id/x",
            "id/x%",
            "é",
            "ns#\u{300}x",
            "ns#x\u{300}",
            "ns#x\u{B7}",
            "a b",
            "ns#~!$&'()*+,;=/?#@_",
            "ns#<",
            "ns#\u{E000}",
            "ns#\u{3000}",
            "ns#嘉",
            "ns#🌱",
            "#char=1,2",
        ] {
            check(&prefixes, &Triple::new(node(local), node("ns#p"), node(local)));
            check(&prefixes, &Triple::new(node("s"), node(local), Literal::new_typed_literal("1", node(local))));
        }
        for text in TEXTS {
            check(&prefixes, &Triple::new(node("s"), rdf::TYPE, Literal::new_simple_literal(text)));
            check(&prefixes, &Triple::new(node("s"), node("p"), Literal::new_typed_literal(text, xsd::DATE)));
        }
        for number in
            ["1", "-1", "+1.5", ".5", "5.", "1e5", "1.e-5", ".5E+7", "e5", "1e", "-", "", ".", "true", "false", "1.5.5"]
        {
            for kind in [xsd::INTEGER, xsd::DECIMAL, xsd::DOUBLE, xsd::BOOLEAN, xsd::NON_NEGATIVE_INTEGER] {
                check(&prefixes, &Triple::new(node("s"), node("p"), Literal::new_typed_literal(number, kind)));
            }
        }
        let stated = Triple::new(node("ns#s"), node("ns#p"), Literal::from(true));
        check(&prefixes[1..], &Triple::new(node("s"), node("p"), stated));
    }
}
