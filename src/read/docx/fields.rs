//! Fields: instructions are no text, their results are.

/// The instructions of fields whose result repeats what stands elsewhere in the document.
const REPEATING: [&str; 3] = ["TOC", "INDEX", "TOA"];
/// No name of a field is longer.
const LONGEST: usize = 32;

/// The fields that are open.
#[derive(Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// How many of them hide text.
    hiding: usize,
    has_hidden: bool,
}

#[derive(Default)]
struct Field {
    instruction: String,
    hides: bool,
    has_result: bool,
}

impl Fields {
    /// Takes a mark: a field begins, its instruction is over, or it ends.
    pub(super) fn mark(&mut self, kind: &str) {
        match kind {
            "begin" => {
                self.open.push(Field { hides: true, ..Field::default() });
                self.hiding += 1;
            }
            "separate" => {
                if let Some(field) = self.open.last_mut() {
                    let hides = repeats(&field.instruction);
                    if field.hides && !hides {
                        self.hiding -= 1;
                    }
                    field.hides = hides;
                    field.has_result = true;
                }
            }
            "end" => {
                if self.open.pop().is_some_and(|field| field.hides) {
                    self.hiding -= 1;
                }
                self.has_hidden &= !self.open.is_empty();
            }
            _ => {}
        }
    }

    /// Takes text of an instruction.
    pub(super) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut()
            && field.instruction.len() < LONGEST
        {
            field.instruction.push_str(text);
        }
    }

    /// Returns whether this text is hidden.
    pub(super) fn hide(&mut self, text: &str) -> bool {
        let hides = self.hiding > 0;
        self.has_hidden |= hides && !text.trim().is_empty();
        hides
    }

    /// Returns whether text was hidden by a field that never came to its result or its end.
    pub(super) fn swallows(&self) -> bool {
        self.has_hidden && self.open.iter().any(|field| field.hides)
    }
}

/// Returns whether a field of this instruction repeats what stands elsewhere.
pub(super) fn repeats(instruction: &str) -> bool {
    let name = instruction.split_whitespace().next().unwrap_or("");
    REPEATING.iter().any(|repeating| repeating.eq_ignore_ascii_case(name))
}
