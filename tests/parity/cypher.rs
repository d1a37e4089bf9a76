//! `graph.cypher`, read by a parser of the Cypher it uses: lists of maps, and what each statement does with them.

use super::{
    neo4j::{Item, said},
    said::Said,
    tables::Row,
};

pub(crate) fn read(files: &[String]) -> Said {
    let (mut nodes, mut relationships): (Vec<Item>, Vec<(String, String, Item)>) = (Vec::new(), Vec::new());
    let mut source = Source { rest: &files[0] };
    while source.line_up_to("UNWIND [") {
        let maps = source.list();
        source.take("AS row");
        let statement = source.up_to(";\n");
        if let Some((_, kind)) = statement.split_once("-[") {
            let kind = kind.split([']', '{']).next().unwrap().trim_start_matches(['r', ':']).trim().trim_matches('`');
            for map in maps {
                let mut row = map.row();
                let (start, end) = (row.remove("s").unwrap(), row.remove("t").unwrap());
                relationships.push((start, end, (kind.to_owned(), row)));
            }
        } else {
            let (_, labels) = statement.rsplit_once("SET n:").unwrap();
            let labels: Vec<&str> = labels.split(':').map(|label| label.trim_matches('`')).collect();
            nodes.extend(maps.into_iter().map(|map| (labels.join(";"), map.row())));
        }
    }
    said(&nodes, &relationships)
}

enum Value {
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

impl Value {
    /// A map as a row; the members of an inner map stand beside the others.
    fn row(self) -> Row {
        let Self::Map(entries) = self else { panic!("no map") };
        let mut row = Row::new();
        for (key, value) in entries {
            match value {
                Self::Text(text) => assert!(row.insert(key, text).is_none()),
                Self::List(values) => {
                    let texts: Vec<String> = values
                        .into_iter()
                        .map(|value| match value {
                            Self::Text(text) => text,
                            _ => panic!("a list of texts is expected"),
                        })
                        .collect();
                    assert!(texts.iter().all(|text| !text.contains(';')), "{texts:?}");
                    row.insert(key, texts.join(";"));
                }
                inner @ Self::Map(_) => row.extend(inner.row()),
            }
        }
        row
    }
}

struct Source<'a> {
    rest: &'a str,
}

impl<'a> Source<'a> {
    /// Goes to the next line that begins with a text and past that text.
    fn line_up_to(&mut self, start: &str) -> bool {
        while !self.rest.is_empty() {
            if let Some(rest) = self.rest.strip_prefix(start) {
                self.rest = rest;
                return true;
            }
            self.rest = self.rest.split_once('\n').map_or("", |(_, rest)| rest);
        }
        false
    }

    fn up_to(&mut self, end: &str) -> &'a str {
        let (before, rest) = self.rest.split_once(end).unwrap();
        self.rest = rest;
        before
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn takes(&mut self, text: &str) -> bool {
        self.space();
        self.rest.strip_prefix(text).is_some_and(|rest| {
            self.rest = rest;
            true
        })
    }

    fn take(&mut self, text: &str) {
        assert!(self.takes(text), "{text} is expected at {:.80}", self.rest);
    }

    /// The members of a list whose bracket is open.
    fn list(&mut self) -> Vec<Value> {
        let mut values = Vec::new();
        while !self.takes("]") {
            values.push(self.value());
            self.takes(",");
        }
        values
    }

    fn value(&mut self) -> Value {
        if self.takes("{") {
            let mut entries = Vec::new();
            while !self.takes("}") {
                let quoted = self.takes("`");
                let key = self.up_to(if quoted { "`:" } else { ":" }).trim().to_owned();
                entries.push((key, self.value()));
                self.takes(",");
            }
            return Value::Map(entries);
        }
        if self.takes("[") {
            return Value::List(self.list());
        }
        if self.takes("date(") {
            let value = self.value();
            self.take(")");
            return value;
        }
        if self.takes("'") {
            return Value::Text(self.string());
        }
        let end = self.rest.find([',', '}', ']']).unwrap();
        let (word, rest) = self.rest.split_at(end);
        assert!(word == "true" || word == "false" || word.parse::<f64>().is_ok(), "{word}");
        self.rest = rest;
        Value::Text(word.to_owned())
    }

    /// A string whose quote is open. Four digits after `\u` are read before anything else, as Neo4j does.
    fn string(&mut self) -> String {
        let mut text = String::new();
        let mut characters = self.rest.chars();
        loop {
            match characters.next().unwrap() {
                '\'' => break,
                '\\' => match characters.next().unwrap() {
                    'n' => text.push('\n'),
                    't' => text.push('\t'),
                    'u' => {
                        let digits: String = characters.by_ref().take(4).collect();
                        text.push(char::from_u32(u32::from_str_radix(&digits, 16).unwrap()).unwrap());
                    }
                    other => {
                        assert!(matches!(other, '\\' | '\''), "\\{other}");
                        text.push(other);
                    }
                },
                '\n' => panic!("a line break in a string"),
                other => text.push(other),
            }
        }
        self.rest = characters.as_str();
        text
    }
}
