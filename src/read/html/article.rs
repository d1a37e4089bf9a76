//! Which part of a page is its article.
//!
//! Where a page says what its main part is (`main`, else `article`), that is it. Else it is the smallest element that
//! holds nearly all running text and the headline. What stands beside the article is left out: what its element, its
//! role or its class says to be so, and lists of links. Whatever holds the main part, or most of the running text, is
//! never left out, so that a page inside one form or one hidden element is read.

use super::{
    headline::{heading_text, headline},
    node::{Node, Tree},
    running::running,
    tag::Role,
    words::Place,
};

/// A line that tells the way to the page is no longer than this, and has no more nodes.
const WAY: u32 = 300;
const WAY_NODES: usize = 40;
/// What a class says to be beside the article may hold so much text at most, unless it is links.
const BESIDE: u32 = 1500;
const SHORT: u32 = 200;
/// What leads from one link of such a line to the next.
const ARROWS: [char; 4] = ['>', '»', '›', '→'];

/// Leaves out what is not the article, and returns the nodes that it consists of, in order.
pub(super) fn choose(tree: &mut Tree) -> Vec<usize> {
    let page = Page::new(tree);
    let roots = page.roots();
    let mut dropped = page.dropped(&roots, Care::Strict);
    if page.is_bare(&roots, &dropped) {
        dropped = page.dropped(&roots, Care::Loose);
    }
    let roots = page.with_headline(roots, &dropped);
    for index in dropped {
        if let Some(node) = tree.nodes.get_mut(index) {
            node.marks.is_dropped = true;
        }
    }
    roots
}

/// Leaves out what is not shown, and returns the rest.
pub(super) fn whole(tree: &mut Tree) -> Vec<usize> {
    for index in 0..tree.nodes.len() {
        let is_dropped = tree.nodes.get(index).is_some_and(|node| tree.hides(node));
        if let Some(node) = tree.nodes.get_mut(index) {
            node.marks.is_dropped = is_dropped;
        }
    }
    vec![0]
}

/// Returns the first heading of the article, where it is one of the first level.
pub(super) fn title(tree: &Tree, roots: &[usize]) -> Option<String> {
    let nodes = |&root: &usize| root..tree.nodes.get(root).map_or(root, |node| node.end as usize);
    roots
        .iter()
        .flat_map(nodes)
        .find(|&index| {
            tree.nodes.get(index).is_some_and(|node| node.role == Role::Heading(1) && !node.marks.is_dropped)
        })
        .map(|index| heading_text(tree, index))
}

/// How much is left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Care {
    Strict,
    /// Lists of links stay, and what only its class says to be beside the article: the page has nothing else.
    Loose,
}

struct Page<'a> {
    tree: &'a Tree,
    /// How much running text stands before each node.
    running: Vec<u32>,
    mains: Vec<usize>,
    articles: Vec<usize>,
    headings: Vec<usize>,
    headline: Option<usize>,
}

impl<'a> Page<'a> {
    fn new(tree: &'a Tree) -> Self {
        let all = |is: fn(Role) -> bool| -> Vec<usize> {
            tree.nodes.iter().enumerate().filter(|(_, node)| is(node.role)).map(|(index, _)| index).collect()
        };
        let headings = all(|role| matches!(role, Role::Heading(_)));
        let running = running(tree);
        let headline = headline(tree, &headings, &running);
        Self {
            tree,
            running,
            mains: all(|role| role == Role::Main),
            articles: all(|role| role == Role::Article),
            headings,
            headline,
        }
    }

    fn node(&self, index: usize) -> Option<&Node> {
        self.tree.nodes.get(index)
    }

    fn end(&self, index: usize) -> usize {
        self.node(index).map_or(index + 1, |node| (node.end as usize).max(index + 1))
    }

    /// Returns how much running text a node holds.
    fn running(&self, index: usize) -> u32 {
        let before = |index: usize| self.running.get(index).copied().unwrap_or(0);
        before(self.end(index)) - before(index)
    }

    /// Returns whether a node holds one of these.
    fn holds(&self, index: usize, others: &[usize]) -> bool {
        let next = others.partition_point(|&other| other <= index);
        others.get(next).is_some_and(|&other| other < self.end(index))
    }

    fn roots(&self) -> Vec<usize> {
        let total = self.running(0);
        let mains = self.outermost(&self.mains);
        if mains.iter().any(|&main| self.node(main).is_some_and(|node| node.bytes > 0))
            && self.sum(&mains) >= u64::from(total) / 4
        {
            return mains;
        }
        let articles = self.outermost(&self.articles);
        if total > 0 && self.sum(&articles) * 2 >= u64::from(total) {
            let most = articles.iter().map(|&article| self.running(article)).max().unwrap_or(0);
            return articles.into_iter().filter(|&article| self.running(article) >= most / 5).collect();
        }
        vec![self.densest()]
    }

    fn sum(&self, indices: &[usize]) -> u64 {
        indices.iter().map(|&index| u64::from(self.running(index))).sum()
    }

    fn outermost(&self, indices: &[usize]) -> Vec<usize> {
        let mut end = 0;
        indices
            .iter()
            .copied()
            .filter(|&index| {
                let is_outer = index >= end;
                end = end.max(self.end(index));
                is_outer
            })
            .collect()
    }

    /// Returns the smallest element that holds nine parts in ten of the running text, and the headline.
    fn densest(&self) -> usize {
        let total = u64::from(self.running(0));
        let mut best = 0;
        let mut child = 1;
        while total > 0 && child < self.end(best) {
            let is_whole = u64::from(self.running(child)) * 10 >= total * 9;
            let has_headline = self.headline.is_none_or(|headline| child < headline && headline < self.end(child));
            let is_box = self.node(child).is_some_and(|node| is_box(node.role));
            if is_whole && has_headline && is_box {
                best = child;
                child += 1;
            } else {
                child = self.end(child);
            }
        }
        best
    }

    /// Returns the nodes of the article that are left out.
    fn dropped(&self, roots: &[usize], care: Care) -> Vec<usize> {
        let mut dropped = Vec::new();
        for &root in roots {
            let mut headings: Vec<Waiting> = Vec::new();
            // Behind these, we are outside of the article's own parts, of a table of data, or of a heading.
            let (mut inside, mut table, mut heading) = (root, 0, 0);
            if self.node(root).is_some_and(|node| node.role != Role::Page) {
                inside = self.end(root);
            }
            let mut index = root + 1;
            while index < self.end(root) {
                let Some(node) = self.node(index) else { break };
                let is_links = care == Care::Strict && index >= table && self.is_links(index, node);
                // In a table of data, a class says what a row is of.
                let care = if index < table { Care::Loose } else { care };
                if is_links || self.is_beside(index, node, index < inside, care) {
                    dropped.push(index);
                    if let Some(heading) = headings.last_mut() {
                        heading.has_lost |= is_links;
                    }
                    index = self.end(index);
                    continue;
                }
                match node.role {
                    Role::Main | Role::Article | Role::Section => inside = inside.max(self.end(index)),
                    Role::Table if !node.marks.is_layout => table = table.max(self.end(index)),
                    Role::Heading(level) => {
                        close(&mut headings, level, &mut dropped);
                        headings.push(Waiting { index, level, has_text: false, has_lost: false });
                        heading = self.end(index);
                    }
                    Role::Text if index >= heading && !self.tree.slice(node).trim().is_empty() => {
                        if let Some(heading) = headings.last_mut() {
                            heading.has_text = true;
                        }
                    }
                    _ => {}
                }
                index += 1;
            }
            close(&mut headings, 0, &mut dropped);
        }
        dropped.sort_unstable();
        dropped
    }

    /// Returns whether nothing is left.
    fn is_bare(&self, roots: &[usize], dropped: &[usize]) -> bool {
        let mut dropped = dropped.iter().copied().peekable();
        for &root in roots {
            let mut index = root;
            while index < self.end(root) {
                while dropped.next_if(|&next| next < index).is_some() {}
                if dropped.peek() == Some(&index) {
                    index = self.end(index);
                    continue;
                }
                let has_text = self
                    .node(index)
                    .is_some_and(|node| node.role == Role::Text && !self.tree.slice(node).trim().is_empty());
                if has_text {
                    return false;
                }
                index += 1;
            }
        }
        true
    }

    /// Returns whether an element holds links and nothing else.
    fn is_links(&self, index: usize, node: &Node) -> bool {
        if !node.role.may_be_links()
            || node.linked == 0
            || self.running(index) > 0
            || self.holds_headline(index)
            || node.role == Role::Table && node.marks.has_head
        {
            return false;
        }
        let is_full = u64::from(node.linked) * 10 >= u64::from(node.bytes) * 7;
        match node.role {
            Role::Paragraph | Role::Item => {
                is_full && self.line(index, node).links > 1 || self.line(index, node).is_way
            }
            _ => is_full || self.line(index, node).is_way,
        }
    }

    /// Looks at the texts of a short element.
    fn line(&self, index: usize, node: &Node) -> Line {
        let mut line = Line::default();
        if node.bytes > WAY || self.end(index) - index > WAY_NODES {
            return line;
        }
        let mut was_linked = false;
        for node in self.tree.nodes.get(index..self.end(index)).unwrap_or(&[]) {
            if node.role != Role::Text {
                continue;
            }
            let text = self.tree.slice(node).trim();
            if node.linked > 0 {
                line.links += usize::from(!was_linked);
                was_linked = true;
            } else {
                line.is_way |= line.links > 0 && text.starts_with(ARROWS);
                was_linked = false;
            }
        }
        line
    }

    fn holds_headline(&self, index: usize) -> bool {
        self.headline.is_some_and(|headline| index <= headline && headline < self.end(index))
    }

    /// Returns whether an element stands beside the article.
    fn is_beside(&self, index: usize, node: &Node, is_inside: bool, care: Care) -> bool {
        if node.role == Role::Text || node.role == Role::Main || self.holds(index, &self.mains) {
            return false;
        }
        let (share, total) = (u64::from(self.running(index)), u64::from(self.running(0)));
        if total > 0 && share * 2 > total {
            return false;
        }
        match node.role {
            Role::Beside | Role::Form => return true,
            Role::Footer => return !node.marks.is_notes,
            Role::Header if !is_inside && !self.holds_headline(index) => return true,
            _ => {}
        }
        let is_linked = u64::from(node.linked) * 2 >= u64::from(node.bytes);
        match node.marks.place {
            Some(Place::Hidden) => self.tree.hides(node),
            _ if care == Care::Loose => false,
            Some(Place::Beside) => {
                !self.holds_headline(index) && (is_linked || node.bytes < BESIDE || share * 4 < total)
            }
            Some(Place::Links) => {
                let is_box = is_box(node.role) || matches!(node.role, Role::Inline | Role::Link);
                let is_short = node.bytes < SHORT && !self.holds(index, &self.headings);
                is_box && share == 0 && !self.holds_headline(index) && (is_linked || is_short)
            }
            None => false,
        }
    }

    /// Adds the headline, where it stands before the article.
    fn with_headline(&self, mut roots: Vec<usize>, dropped: &[usize]) -> Vec<usize> {
        let Some(headline) = self.headline else {
            return roots;
        };
        let is_in = |index: &usize| *index <= headline && headline < self.end(*index);
        let is_kept = roots.iter().any(is_in) && !dropped.iter().any(is_in);
        let is_before = roots.first().is_some_and(|&first| headline < first);
        let has_own = roots.iter().any(|&root| {
            let next = self.headings.partition_point(|&heading| heading < root);
            let own = self.headings.get(next..).unwrap_or(&[]).iter().take_while(|&&heading| heading < self.end(root));
            own.filter_map(|&heading| self.node(heading)).any(|node| node.role == Role::Heading(1))
        });
        if !is_kept && is_before && !has_own {
            roots.insert(0, headline);
        }
        roots
    }
}

/// A heading that waits for its text.
struct Waiting {
    index: usize,
    level: u8,
    has_text: bool,
    /// A list of links was left out below it.
    has_lost: bool,
}

/// What stands in a short element.
#[derive(Default)]
struct Line {
    links: usize,
    /// It leads from the first page to this one.
    is_way: bool,
}

/// Ends the headings of a level and those below it; one that had nothing but links goes with them.
fn close(headings: &mut Vec<Waiting>, level: u8, dropped: &mut Vec<usize>) {
    while let Some(heading) = headings.pop_if(|heading| heading.level >= level) {
        if heading.has_lost && !heading.has_text {
            dropped.push(heading.index);
        }
        if let Some(above) = headings.last_mut() {
            above.has_text |= heading.has_text || !heading.has_lost;
            above.has_lost |= heading.has_lost;
        }
    }
}

/// Returns whether an element is one that holds others.
const fn is_box(role: Role) -> bool {
    matches!(
        role,
        Role::Block
            | Role::Section
            | Role::Article
            | Role::Main
            | Role::Header
            | Role::Form
            | Role::List
            | Role::Terms
            | Role::Table
            | Role::Rows
            | Role::Row
            | Role::Cell
    )
}
