//! The glyphs of a page, out of its content streams.
//!
//! In go the streams of a page and the forms that they draw; out come characters with the places where they stand, in
//! the order in which they are drawn. Only what moves or shows text is carried out.

use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use rustc_hash::FxHashMap;

use super::{
    ReadError,
    budget::Budget,
    font::Font,
    lexer::{Lexer, Token},
    matrix::Matrix,
};

/// Forms lie no deeper in each other.
const DEEPEST: usize = 12;
/// So many states are kept; a stream that saves more does not get them back.
const MOST_STATES: usize = 512;
/// An operator has no more operands; an array of shown text may have more items.
const MOST_OPERANDS: usize = 64;
/// A page has no more glyphs.
const MOST_GLYPHS: usize = 1 << 20;

/// One character that a page shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub(super) character: char,
    /// Where its baseline begins.
    pub(super) x: f64,
    pub(super) y: f64,
    /// How far it reaches, along its baseline.
    pub(super) dx: f64,
    pub(super) dy: f64,
    /// How tall its font is.
    pub(super) size: f64,
    pub(super) is_bold: bool,
    /// Whether the file says that it belongs to the page and not to the text.
    pub(super) is_furniture: bool,
}

/// What a page shows.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) glyphs: Vec<Glyph>,
    /// Pictures that were drawn.
    pub(super) pictures: usize,
}

/// The fonts of a document, read once each.
#[derive(Default)]
pub(super) struct Fonts {
    fonts: Vec<Font>,
    /// By the address of its dictionary, which stays where it is while the document is read.
    places: FxHashMap<usize, usize>,
}

impl Fonts {
    fn find(&mut self, document: &Document, resources: &[&Dictionary], name: &[u8]) -> Option<usize> {
        let object = entry(document, resources, b"Font", name)?;
        let font = document.dereference(object).ok()?.1.as_dict().ok()?;
        let place = *self.places.entry(std::ptr::from_ref(font).addr()).or_insert_with(|| {
            self.fonts.push(Font::new(document, font));
            self.fonts.len() - 1
        });
        Some(place)
    }
}

/// Returns what a kind of resource has under a name.
fn entry<'a>(document: &'a Document, resources: &[&'a Dictionary], kind: &[u8], name: &[u8]) -> Option<&'a Object> {
    resources.iter().find_map(|resources| {
        let entries = resources.get_deref(kind, document).and_then(Object::as_dict).ok()?;
        entries.get(name).ok()
    })
}

#[derive(Clone, Copy)]
struct State {
    matrix: Matrix,
    font: Option<usize>,
    size: f64,
    character_space: f64,
    word_space: f64,
    /// As a factor.
    stretch: f64,
    leading: f64,
    rise: f64,
}

/// Returns what a page shows.
pub(super) fn page(
    document: &Document,
    id: ObjectId,
    fonts: &mut Fonts,
    budget: &mut Budget<'_>,
) -> Result<Shown, ReadError> {
    let mut shown = Shown::default();
    let Ok(page) = document.get_dictionary(id) else {
        return Ok(shown);
    };
    let mut resources: Vec<&Dictionary> = Vec::new();
    let mut node = Some(page);
    for _ in 0..DEEPEST {
        let Some(current) = node else { break };
        resources.extend(current.get_deref(b"Resources", document).and_then(Object::as_dict).ok());
        node = current.get_deref(b"Parent", document).and_then(Object::as_dict).ok();
    }
    let mut bytes = Vec::new();
    for part in document.get_page_contents(id) {
        if let Ok(stream) = document.get_object(part).and_then(Object::as_stream) {
            bytes.extend(budget.unpack(stream)?);
            bytes.push(b'\n');
        }
    }
    let state = State {
        matrix: Matrix::IDENTITY,
        font: None,
        size: 0.0,
        character_space: 0.0,
        word_space: 0.0,
        stretch: 1.0,
        leading: 0.0,
        rise: 0.0,
    };
    let mut canvas = Canvas { document, fonts, budget, shown: &mut shown };
    canvas.draw(&bytes, &resources.into(), state, false, 0)?;
    Ok(shown)
}

struct Canvas<'a, 'b, 'c> {
    document: &'a Document,
    fonts: &'b mut Fonts,
    budget: &'b mut Budget<'c>,
    shown: &'b mut Shown,
}

/// What one stream has come to.
struct Pen {
    state: State,
    saved: Vec<State>,
    text: Matrix,
    line: Matrix,
    /// Of every open mark, whether it is furniture of the page.
    marks: Vec<bool>,
}

impl<'a> Canvas<'a, '_, '_> {
    fn draw(
        &mut self,
        bytes: &[u8],
        resources: &Rc<[&'a Dictionary]>,
        state: State,
        is_furniture: bool,
        depth: usize,
    ) -> Result<(), ReadError> {
        let mut pen =
            Pen { state, saved: Vec::new(), text: Matrix::IDENTITY, line: Matrix::IDENTITY, marks: vec![is_furniture] };
        let mut lexer = Lexer::new(bytes);
        let mut operands: Vec<Token> = Vec::new();
        let mut is_array = false;
        while let Some(token) = lexer.next() {
            let Token::Word(operator) = token else {
                is_array = is_array && token != Token::Close || token == Token::Open;
                if is_array || operands.len() < MOST_OPERANDS {
                    operands.push(token);
                }
                continue;
            };
            is_array = false;
            match operator {
                b"ID" => {
                    lexer.skip_image();
                    self.shown.pictures += 1;
                }
                b"Do" => {
                    if let Some(Token::Name(name)) = operands.last() {
                        self.form(name, resources, &pen, depth)?;
                    }
                }
                b"Tf" => {
                    if let [.., Token::Name(name), Token::Number(size)] = operands.as_slice() {
                        self.budget.check()?;
                        pen.state.font = self.fonts.find(self.document, resources, name);
                        pen.state.size = *size;
                    }
                }
                b"BDC" | b"BMC" => pen.mark(is_pagination(&operands)),
                b"Tj" | b"TJ" | b"'" | b"\"" => {
                    if operator == b"\""
                        && let [Token::Number(word), Token::Number(character), _] = operands.as_slice()
                    {
                        (pen.state.word_space, pen.state.character_space) = (*word, *character);
                    }
                    if operator == b"'" || operator == b"\"" {
                        pen.next_line(0.0, -pen.state.leading);
                    }
                    self.budget.check()?;
                    for operand in &operands {
                        match operand {
                            Token::String(string) => self.show(&mut pen, string)?,
                            Token::Number(number) if operator == b"TJ" => {
                                let shift = -number / 1000.0 * pen.state.size * pen.state.stretch;
                                pen.text = Matrix::shift(shift, 0.0).then(&pen.text);
                            }
                            _ => {}
                        }
                    }
                }
                _ => pen.set(operator, &operands),
            }
            operands.clear();
        }
        Ok(())
    }

    /// Draws a form, or counts a picture.
    fn form(
        &mut self,
        name: &[u8],
        resources: &Rc<[&'a Dictionary]>,
        pen: &Pen,
        depth: usize,
    ) -> Result<(), ReadError> {
        let document = self.document;
        let Some(Ok((_, Object::Stream(stream)))) =
            entry(document, resources, b"XObject", name).map(|object| document.dereference(object))
        else {
            return Ok(());
        };
        match stream.dict.get(b"Subtype").and_then(Object::as_name) {
            Ok(b"Form") if depth < DEEPEST => {}
            Ok(b"Image") => {
                self.shown.pictures += 1;
                return Ok(());
            }
            _ => return Ok(()),
        }
        let bytes = self.budget.unpack(stream)?;
        let mut state = pen.state;
        if let Some(matrix) = matrix(document, stream) {
            state.matrix = matrix.then(&state.matrix);
        }
        let own = stream.dict.get_deref(b"Resources", document).and_then(Object::as_dict).ok();
        let resources = own.map_or_else(|| Rc::clone(resources), |own| Rc::from([own]));
        self.draw(&bytes, &resources, state, pen.is_furniture(), depth + 1)
    }

    fn show(&mut self, pen: &mut Pen, string: &[u8]) -> Result<(), ReadError> {
        let Some(font) = pen.state.font.and_then(|font| self.fonts.fonts.get_mut(font)) else {
            return Ok(());
        };
        let state = pen.state;
        let is_furniture = pen.is_furniture();
        let (is_bold, unit, height) = (font.is_bold, font.unit, font.height);
        let glyphs = &mut self.shown.glyphs;
        font.signs(string, |sign| {
            let base = Matrix { values: [state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise] };
            let place = base.then(&pen.text).then(&state.matrix);
            let [along, across, slant, up, x, y] = place.values;
            let width = sign.width * unit;
            let size = (slant * slant + up * up).sqrt() * height;
            let count = sign.text.chars().count().max(1) as f64;
            // Letters that are set apart on purpose are one word.
            let share = if state.size == 0.0 { 0.0 } else { (width + state.character_space / state.size) / count };
            let (dx, dy) = (along * share, across * share);
            if [x, y, dx, dy, size].iter().all(|number| number.is_finite() && number.abs() < 1e7) && size > 0.0 {
                for (index, character) in sign.text.chars().enumerate() {
                    let (x, y) = (x + dx * index as f64, y + dy * index as f64);
                    glyphs.push(Glyph { character, x, y, dx, dy, size, is_bold, is_furniture });
                }
            }
            let space = state.character_space + if sign.is_space { state.word_space } else { 0.0 };
            let advance = (width * state.size + space) * state.stretch;
            pen.text = Matrix::shift(advance, 0.0).then(&pen.text);
        });
        if glyphs.len() > MOST_GLYPHS {
            return Err(ReadError::Large { what: "a page", limit: format!("{MOST_GLYPHS} glyphs") });
        }
        Ok(())
    }
}

impl Pen {
    fn is_furniture(&self) -> bool {
        self.marks.last().copied().unwrap_or(false)
    }

    fn mark(&mut self, is_furniture: bool) {
        if self.marks.len() < MOST_STATES {
            self.marks.push(is_furniture || self.is_furniture());
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::shift(x, y).then(&self.line);
        self.text = self.line;
    }

    /// Carries out what only changes the state.
    fn set(&mut self, operator: &[u8], operands: &[Token]) {
        let mut numbers = [0.0; 6];
        let mut count = 0;
        for operand in operands {
            if let (Token::Number(number), Some(slot)) = (operand, numbers.get_mut(count)) {
                *slot = *number;
                count += 1;
            }
        }
        let [first, second, ..] = numbers;
        match (operator, count) {
            (b"q", _) if self.saved.len() < MOST_STATES => self.saved.push(self.state),
            (b"Q", _) => self.state = self.saved.pop().unwrap_or(self.state),
            (b"cm", 6) => self.state.matrix = Matrix { values: numbers }.then(&self.state.matrix),
            (b"BT", _) => (self.text, self.line) = (Matrix::IDENTITY, Matrix::IDENTITY),
            (b"Tm", 6) => {
                self.line = Matrix { values: numbers };
                self.text = self.line;
            }
            (b"Td", 2) => self.next_line(first, second),
            (b"TD", 2) => {
                self.state.leading = -second;
                self.next_line(first, second);
            }
            (b"T*", _) => self.next_line(0.0, -self.state.leading),
            (b"Tc", 1) => self.state.character_space = first,
            (b"Tw", 1) => self.state.word_space = first,
            (b"Tz", 1) => self.state.stretch = first / 100.0,
            (b"TL", 1) => self.state.leading = first,
            (b"Ts", 1) => self.state.rise = first,
            (b"EMC", _) if self.marks.len() > 1 => {
                self.marks.pop();
            }
            _ => {}
        }
    }
}

/// Returns whether a mark begins something of the page: a running head, a page number.
fn is_pagination(operands: &[Token]) -> bool {
    let is = |token: &Token, name: &[u8]| matches!(token, Token::Name(found) if found == name);
    operands.first().is_some_and(|first| is(first, b"Artifact"))
        && operands.iter().any(|operand| is(operand, b"Pagination"))
}

fn matrix(document: &Document, form: &Stream) -> Option<Matrix> {
    let list = form.dict.get_deref(b"Matrix", document).and_then(Object::as_array).ok()?;
    let mut values = [0.0; 6];
    for (slot, object) in values.iter_mut().zip(list) {
        let (_, object) = document.dereference(object).ok()?;
        *slot = f64::from(object.as_float().ok()?);
    }
    (list.len() == 6).then_some(Matrix { values })
}
