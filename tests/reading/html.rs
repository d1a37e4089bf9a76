//! Pages of the web: the article and nothing beside it, blocks, places, metadata, character sets, and pages that are
//! meant to break a reader.

use std::{fmt::Write, time::Duration};

use policygraph::{
    document::BlockKind,
    read::{self, Limits, ReadError, SourceText},
};
use proptest::prelude::*;

use super::statements;

fn source(page: &[u8]) -> Result<SourceText, ReadError> {
    let reader = read::reader("html").unwrap_or_else(|| unreachable!());
    read::source(reader, page, &Limits::default())
}

/// Returns the lines of a page, each with a sign of what it is.
fn lines(page: &str) -> Vec<String> {
    let source = source(page.as_bytes()).unwrap_or_else(|error| unreachable!("{page}: {error}"));
    let shapes = source.shapes.as_deref().unwrap_or(&[]);
    assert_eq!(source.text.lines().count(), shapes.len(), "{page}");
    let sign = |kind, level: u8| match kind {
        BlockKind::Heading => "#".repeat(usize::from(level)) + " ",
        BlockKind::Item => "- ".to_owned(),
        BlockKind::Row => "| ".to_owned(),
        BlockKind::Paragraph => String::new(),
    };
    source.text.lines().zip(shapes).map(|(line, shape)| sign(shape.kind, shape.level) + line).collect()
}

fn check(cases: &[(&str, &[&str])]) {
    for (page, expected) in cases {
        assert_eq!(lines(page), *expected, "{page}");
    }
}

#[test]
fn elements_become_blocks() {
    check(&[
        (
            "<h1>Plan</h1><p>One.</p><h3>Aims</h3><div>Two.<div>Three.</div>Four.</div>",
            &["# Plan", "One.", "### Aims", "Two.", "Three.", "Four."],
        ),
        ("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>e", &["- a", "- b", "- c", "- d", "e"]),
        ("<dl><dt>Dam</dt><dd>A wall.</dd><dt>Basin<dd>Land.</dl>", &["- Dam", "A wall.", "- Basin", "Land."]),
        (
            "<blockquote><p>Said.</p></blockquote><figure><img alt=x><figcaption>Dam</figcaption></figure>",
            &["Said.", "Dam"],
        ),
        ("<h2>A <span>new</span><div>road</div></h2>b", &["## A new road", "b"]),
        ("<div role=heading aria-level=3>Aims</div><p>a", &["### Aims", "a"]),
        ("<p>He said <q>yes</q>.", &["He said “yes”."]),
        ("<pre>one\ntwo\n\n three\n</pre>four", &["one two", "three", "four"]),
        ("<details><summary>More</summary><p>Text.</p></details>", &["More", "Text."]),
        ("<p>a<hr>b", &["a", "b"]),
    ]);
}

#[test]
fn tables_of_data_are_rows_and_others_are_not() {
    check(&[
        (
            "<table><caption>Costs</caption><tr><th>Year</th><th>Cost</th></tr><tr><td>2024</td><td>3 million</td></tr></table>",
            &["Costs", "| Year | Cost", "| 2024 | 3 million"],
        ),
        ("<table><tr><td><p>a</p><p>b</p></td><td><ul><li>c</li></ul></td></tr></table>", &["| a b | c"]),
        ("<table><tr><td>One cell</td></tr><tr><td><p>Another.</p></td></tr></table>", &["One cell", "Another."]),
        ("<table><tr><td><h2>Aims</h2>a</td><td>b</td></tr></table>", &["## Aims", "a", "b"]),
        (
            "<table><tr><td>x<table><tr><td>1</td><td>2</td></tr></table></td><td>y</td></tr></table>",
            &["x", "| 1 | 2", "y"],
        ),
        ("<table role=presentation><tr><td>a</td><td>b</td></tr></table>", &["a", "b"]),
        (
            "<table><tr class=header><td>Year</td><td>Cost</td></tr><tr class=menu><td><a href=1>a</a></td><td>b</td></tr></table>",
            &["| Year | Cost", "| a | b"],
        ),
        ("<table><td>a<td>b<tr><td>c<td>d</table>e", &["| a | b", "| c | d", "e"]),
    ]);
}

#[test]
fn breaks_end_lines_and_not_only_printed_ones() {
    check(&[
        ("<p>Address:<br>Ministry of Water<br>1 Lake Road</p>", &["Address:", "Ministry of Water", "1 Lake Road"]),
        (
            "<p>The Ministry of Water builds a dam on the river<br>\nand a road.<br>It is new.</p>",
            &["The Ministry of Water builds a dam on the river and a road.", "It is new."],
        ),
        ("<p>one<br><br>two<br/>three</p>", &["one", "two three"]),
        ("<h1>Budget<br>2025</h1><table><tr><td>a<br>B<td>c</table>", &["# Budget 2025", "| a B | c"]),
        ("&nbsp;&nbsp;We built a dam.<br>&nbsp;&nbsp;We built a road.<br>", &["We built a dam.", "We built a road."]),
    ]);
}

#[test]
fn entities_and_marks_of_notes() {
    check(&[
        (
            "<p>R&amp;D &lt;b&gt; &copy; &#x41;&#66; caf&eacute; &notit; &bogus; 3 < 4 & 5",
            &["R&D <b> © AB café ¬it; &bogus; 3 < 4 & 5"],
        ),
        (
            "<p>The Ministry<sup>1</sup> and Council<sup><a href='#n2'>2</a></sup>, and Bank<a href='#n3'>[3]</a>.",
            &["The Ministry and Council, and Bank."],
        ),
        (
            "<p>The Act<sup><a href='#a'>a</a></sup> and GDP<sup>*</sup>, SDG<sup>1, 2</sup>.",
            &["The Act and GDP, SDG."],
        ),
        (
            "<p>12 km<sup>2</sup>, 10<sup>6</sup>, 10<sup>-3</sup>, CO<sub>2</sub>, the 21<sup>st</sup> plan, Sol<sup>™</sup>",
            &["12 km², 10⁶, 10⁻³, CO2, the 21st plan, Sol™"],
        ),
        (
            "<h2>Aims <a href='#aims'>#</a></h2><p>See <a href='#t'>Table 1</a> and note <a href='#n3'>3</a>.",
            &["## Aims", "See Table 1 and note 3."],
        ),
        ("<p>a<wbr>b c&#8203;d <ruby>城<rt>cheng</rt></ruby>", &["ab c\u{200b}d 城"]),
    ]);
}

#[test]
fn what_is_not_shown_is_not_read() {
    for hidden in [
        "<script>if (a < b) { '<p>x</p>' }</script>",
        "<style>p > a { }</style>",
        "<!-- <p>x</p> -->",
        "<template><p>x</p></template>",
        "<noscript><p>x</p></noscript>",
        "<p hidden>x</p>",
        "<p style='color: red; DISPLAY : none'>x</p>",
        "<span aria-hidden=true>x</span>",
        "<span class='govuk-visually-hidden'>x <span>y</span></span>",
        "<svg><title>x</title><text>y</text></svg>",
        "<select><option>x<option>y</select>",
        "<textarea><p>x</p></textarea>",
        "<button>x</button>",
        "<dialog>x</dialog>",
        "<iframe><p>x</p></iframe>",
        "<del>x</del>",
        "<nav>x</nav>",
        "<aside><p>x</p></aside>",
        "<div role=navigation>x</div>",
        "<form><label>x</label><input value=y></form>",
    ] {
        let page =
            format!("<body><p>The plan was adopted by the council of the city in the year 2024.</p>{hidden}<p>end</p>");
        assert_eq!(lines(&page)[1..], ["end"], "{hidden}");
    }
}

#[test]
fn broken_markup_is_read_as_a_browser_reads_it() {
    check(&[
        ("<p>One <b>bold<p>two</b> three", &["One bold", "two three"]),
        ("<div><span>four</div>five</span>", &["four", "five"]),
        ("<ul><li>six<li>seven</ul></ul>eight", &["- six", "- seven", "eight"]),
        ("<h2>nine</h3><p>ten", &["## nine", "ten"]),
        ("<table><tr><td>a</div></section></b><td>b</tr></table></td>c", &["| a | b", "c"]),
        ("<a href=x>one<a href=y>two</a>three", &["onetwothree"]),
        ("<div>a</p>b</div></div></body></html>c", &["a", "b", "c"]),
        ("<p title=\"a > b\" class='x'y>one<p <b>two", &["one", "two"]),
        ("<P>ONE<DIV>two</P>three", &["ONE", "two", "three"]),
        ("one<x-y>two</x-y><svg/>", &["onetwo"]),
        ("a<![CDATA[b]]>c</>d<!doctype>e<?x?>f", &["acdef"]),
    ]);
}

/// What stands around the article of a page of a ministry.
const AROUND: [(&str, &str); 3] = [
    // A page of today without `main`.
    (
        "<div id='ccc' class='cookie-banner'><h2>Cookies on this site</h2><p>We use some essential cookies to make \
         this site work, and would like to set others to understand how you use it.</p><button>Accept</button></div>\
         <a class='skip-link' href='#c'>Skip to main content</a>\
         <div class=top><div class=logo><a href='/'>Ministry of Works</a></div><div class=mm><ul><li><a href=a>Home</a>\
         <li><a href=b>About us</a><ul><li><a href=c>The Minister</a></ul><li><a href=d>News</a></ul></div></div>\
         <div class=way>You are here: <a href='/'>Home</a> &gt; <a href=n>News</a> &gt; Water Plan 2030</div>\
         <div><div><div class=left><h3>In this section</h3><ul><li><a href=1>Plans</a><li><a href=2>Reports</a></ul></div>\
         <div class=text>",
        "<div class='share-buttons'><span>Share this page</span> <a href=f>Facebook</a> <a href=x>X</a></div>\
         <h3>Related links</h3><ul><li><a href=1>Dams of the world</a><li><a href=2>Rivers of the world</a></ul>\
         </div></div></div><div class=foot><p>Copyright Ministry of Works</p><ul><li><a href=p>Privacy</a>\
         <li><a href=t>Terms of use</a></ul><p>The Ministry of Works is open from Monday to Friday between nine and \
         five, but for holidays.</p></div>",
    ),
    // One with the elements of the standard.
    (
        "<header><a href='/'>Ministry of Works</a><h1>Ministry of Works</h1></header><nav><a href=a>Home</a></nav>\
         <nav aria-label=Breadcrumb><ol><li><a href=a>Home</a><li>Water Plan 2030</ol></nav><main><article>",
        "<section class=related><h2>See also</h2><ul><li><a href=1>Dams</a><li><a href=2>Rivers</a></ul></section>\
         <p class=tags><a href=1>Water</a> <a href=2>Dams</a></p></article><aside><h2>Contact</h2><p>Write to the \
         office of the Ministry of Works, which answers all letters within thirty days.</p></aside></main>\
         <footer><p>The Ministry of Works made this page, and it is published under the open licence of Sol.</p></footer>",
    ),
    // An old one, in tables and one form.
    (
        "<form id=aspnetForm><input type=hidden name=__VIEWSTATE value=x><table width='100%'><tr><td><table><tr>\
         <td><a href=1>Home</a></td><td><a href=2>News</a></td><td><a href=3>Service</a></td></tr></table></td></tr>\
         <tr><td class=dqwz>Your position: <a href=1>Home</a> >> <a href=2>Plans</a></td></tr><tr><td>",
        "</td></tr><tr><td><a href='javascript:window.print()'>Print</a> <a href=c>Close</a></td></tr><tr><td>Copyright \
         <a href=1>Office of the Ministry</a> <a href=2>Contact us</a> <a href=3>Site map</a></td></tr></table></form>",
    ),
];

const ARTICLE: &str = "<div class=head><h1>Water Plan 2030</h1><p class=date>5 March 2024</p></div><div><h2 id=aims>Aims</h2>\
    <p>The Ministry of Works will build the Sol Dam by 2030, and its partners are the cities of the island.</p><p>Short.</p>\
    <ul><li>Safe water</li><li><a href=r>Clean rivers</a> and lakes, in all parts of the island of Sol</li></ul></div>\
    <div><h2>Money</h2><p>LONG</p><p>LONG</p></div>";

/// A long paragraph; articles are long, and what stands around them is short.
fn long() -> String {
    "The Ministry of Works gives three million crowns to the cities of the island in each year of the plan. "
        .repeat(5)
        .trim()
        .to_owned()
}

fn page(before: &str, after: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><title>Water Plan 2030 | Ministry of Works</title></head>\
         <body class='has-sidebar'>{before}{}{after}</body></html>",
        ARTICLE.replace("LONG", &long())
    )
}

#[test]
fn the_article_is_read_without_what_stands_around_it() {
    for (index, (before, after)) in AROUND.iter().enumerate() {
        assert_eq!(
            lines(&page(before, after)),
            [
                "# Water Plan 2030",
                "5 March 2024",
                "## Aims",
                "The Ministry of Works will build the Sol Dam by 2030, and its partners are the cities of the island.",
                "Short.",
                "- Safe water",
                "- Clean rivers and lakes, in all parts of the island of Sol",
                "## Money",
                &long(),
                &long(),
            ],
            "page {index}"
        );
    }
}

#[test]
fn the_headline_is_read_where_it_stands_outside() {
    let text = "<p>The Ministry of Works will build the Sol Dam by 2030, and its partners are the cities.</p>";
    let title = "<title>Water Plan 2030 - Sol</title>";
    check(&[
        // Above the main part.
        (
            &format!("{title}<header><h1>Water Plan 2030</h1><p>Menu</p></header><main>{text}</main>"),
            &["# Water Plan 2030", &text[3..text.len() - 4]],
        ),
        // In the head of a page without a main part.
        (
            &format!(
                "{title}<body><header id=title><h1>Water Plan 2030</h1><p>2024-03-05</p></header><h1>Aims</h1>{text}"
            ),
            &["# Water Plan 2030", "2024-03-05", "# Aims", &text[3..text.len() - 4]],
        ),
        // No heading, but the same words as the title; what stands around is no part of it.
        (
            &format!(
                "{title}<div>x y</div><div><center><font size=5>Water Plan 2030</font></center><div>{text}</div></div><div>z</div>"
            ),
            &["Water Plan 2030", &text[3..text.len() - 4]],
        ),
    ]);
}

#[test]
fn a_page_that_is_nothing_but_links_is_read() {
    check(&[("<ul><li><a href=1>Water Plan</a><li><a href=2>Road Plan</a></ul>", &["- Water Plan", "- Road Plan"])]);
    assert_eq!(source(b"<nav><a href=1>Home</a></nav><script>x</script>"), Err(ReadError::Empty));
}

#[test]
fn what_holds_the_article_is_never_beside_it() {
    let text = "The Ministry of Works will build the Sol Dam by 2030, and its partners are the cities of the island.";
    for open in [
        "<form>",
        "<div class=sidebar>",
        "<div class='modal cookie'>",
        "<div hidden>",
        "<div aria-hidden=true>",
        "<aside>",
        "<div id=footer>",
        "<header>",
        "<div class=menu>",
    ] {
        assert_eq!(lines(&format!("<body><div>{open}<p>{text}</p></div>")), [text], "{open}");
        assert_eq!(lines(&format!("<body><div>{open}<main><p>Short.</p></main></div>")), ["Short."], "{open}");
    }
}

#[test]
fn places_are_the_nearest_ids() {
    let page = "<main><h1 id=top>Plan</h1><p>one</p><section id=s1><h2>A</h2><p id=p1>two</p><p>three</p></section><p>four</p>\
        <h2><a name=s2></a>B</h2><p>five<a id=ref href='#n'>[1]</a> six</p></main>";
    let source = source(page.as_bytes()).unwrap_or_else(|error| unreachable!("{error}"));
    let place = |word: &str| {
        let at = source.text.find(word).unwrap_or(0);
        let place = source.locators.iter().rev().find(|(start, _)| *start <= at);
        place.map(|(_, name)| name.clone()).unwrap_or_default()
    };
    for (word, name) in [
        ("Plan", "#top"),
        ("one", "#top"),
        ("A", "#s1"),
        ("two", "#p1"),
        ("three", "#s1"),
        ("four", "#top"),
        ("B", "#s2"),
        ("five", "#s2"),
        ("six", "#s2"),
    ] {
        assert_eq!(place(word), name, "{word} {:?}", source.locators);
    }
    assert!(source.locators.windows(2).all(|pair| pair[0].0 < pair[1].0));
    assert!(source.locators.iter().all(|(start, _)| *start < source.text.len()));
}

#[test]
fn metadata_is_what_the_page_says_plainly() {
    for (head, title, date, author) in [
        ("<title>Water Plan 2030 | Ministry</title>", Some("Water Plan 2030"), None, None),
        ("<title> The plan\n for water </title>", Some("The plan for water"), None, None),
        (
            "<title>x</title><meta name='DC.Title' content='Water Plan'><meta name=DC.creator content='Ministry of Works'>\
             <meta name='DCTERMS.issued' content='2024-03-05'>",
            Some("Water Plan"),
            Some("2024-03-05"),
            Some("Ministry of Works"),
        ),
        (
            "<meta property='og:title' content='Water &amp; Roads'><meta property='article:published_time' \
             content='2024-03-05T10:22:00+08:00'><meta name=author content='https://x.org/a'>",
            Some("Water & Roads"),
            Some("2024-03-05"),
            None,
        ),
        (
            "<meta name=ArticleTitle content=Report><meta name=PubDate content='2024-01-20 09:00'>",
            Some("Report"),
            Some("2024-01-20"),
            None,
        ),
        ("<meta name=date content='5 March 2024'>", None, None, None),
        (
            r#"<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Sol"}, {"headline": "Water & Roads",
            "datePublished": "2024-03-05T10:22", "author": [{"name": "Ministry of Works"}]}]}</script>"#,
            Some("Water & Roads"),
            Some("2024-03-05"),
            Some("Ministry of Works"),
        ),
        (r#"<script type="application/ld+json">[{"headline": </script>"#, None, None, None),
    ] {
        let page = format!("<head>{head}</head><h1>Water Plan 2030</h1><p>Text.</p>");
        let metadata = source(page.as_bytes()).unwrap_or_else(|error| unreachable!("{error}")).metadata;
        let found = (metadata.title.as_deref(), metadata.date.as_deref(), metadata.author.as_deref());
        assert_eq!(found, (title, date, author), "{head}");
    }
}

#[test]
fn character_sets_are_declared_marked_or_told_by_the_letters() {
    let encode = |charset: &str, text: &str| {
        encoding_rs::Encoding::for_label(charset.as_bytes()).map(|found| found.encode(text).0.into_owned())
    };
    for (charset, declared, name, words) in [
        ("gbk", "<meta charset=gb2312>", "GBK", "嘉兴市人民政府工作报告"),
        ("gbk", "<meta http-equiv='Content-Type' content='text/html; charset=GB2312'>", "GBK", "嘉兴市"),
        ("gbk", "", "GBK", "嘉兴市人民政府工作报告，“十四五”规划"),
        ("shift_jis", "<META CHARSET=\"Shift_JIS\">", "Shift_JIS", "東京都の計画"),
        ("big5", "<meta charset=big5>", "Big5", "香港財政預算案"),
        ("windows-1252", "<meta charset='iso-8859-1'>", "windows-1252", "Le ministère – “la Santé”"),
        ("windows-1251", "<?xml version='1.0' encoding='windows-1251'?>", "windows-1251", "План города"),
        // What is UTF-8 is so, whatever it says.
        ("utf-8", "<meta charset=gb2312>", "UTF-8", "嘉兴市 café"),
        ("utf-8", "<meta charset=utf-16>", "UTF-8", "嘉兴市 café"),
        ("iso-2022-jp", "<meta charset=iso-2022-jp>", "ISO-2022-JP", "東京都の計画"),
        // What cannot be what it says is told by its letters.
        ("windows-1252", "<meta charset=utf-8>", "windows-1252", "Le ministère de la Santé"),
    ] {
        let bytes = encode(charset, &format!("{declared}<p>{words}</p>")).unwrap_or_default();
        let source = source(&bytes).unwrap_or_else(|error| unreachable!("{words}: {error}"));
        assert_eq!((source.charset.as_deref(), source.text.as_str()), (Some(name), words), "{declared}");
    }
    let bytes: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain("<p>嘉兴市".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(
        source(&bytes).map(|source| (source.text, source.charset)),
        Ok(("嘉兴市".into(), Some("UTF-16LE".into())))
    );
    assert_eq!(source(b"\xEF\xBB\xBF<p>caf\xC3\xA9").map(|source| source.text), Ok("café".into()));
}

#[test]
fn xml_closes_elements_with_a_slash() {
    check(&[
        (
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='x'/></head><body><p/><div/>text</body></html>",
            &["text"],
        ),
        ("<title/>text</title><p>more", &["more"]),
    ]);
}

/// Runs a reading that has to end long before the time is over.
fn within(seconds: u64, page: &str) -> SourceText {
    let reader = read::reader("html").unwrap_or_else(|| unreachable!());
    let until = std::time::Instant::now() + Duration::from_secs(seconds);
    let limits = Limits { until: Some(until), ..Limits::default() };
    let found = read::source(reader, page.as_bytes(), &limits);
    assert!(std::time::Instant::now() < until, "{} bytes took longer than {seconds} s", page.len());
    found.unwrap_or_else(|error| unreachable!("{error}"))
}

#[test]
fn deep_and_wrongly_nested_pages_take_linear_time() {
    let deep = 100_000;
    for (open, close) in [
        ("<div>", "</div>"),
        ("<div><p>", "</section></b></li></td></p>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<ul><li>", "</ul>"),
        ("<b><a href='#x'>", "</b></a>"),
        ("<sup>", "</sup>"),
        ("<section><h2>a</h2><ul><li><a href=1>x</a></ul>", ""),
        ("<select>", ""),
        ("<span id=a hidden>", ""),
    ] {
        let page = format!("<p>word of the city</p>{}end{}", open.repeat(deep), close.repeat(deep));
        assert!(within(60, &page).text.starts_with("word of the city"), "{open}");
    }
    for junk in ["<", "&", "<!--", "</", "<a b", "<p class='a-b-c ", "&#x", "<![CDATA[", "<title>", "<br>x"] {
        let page = format!("<p>word of the city</p>{}", junk.repeat(deep));
        assert!(within(60, &page).text.starts_with("word of the city"), "{junk}");
    }
}

#[test]
fn a_page_of_fifty_megabytes_is_read_and_a_larger_one_is_refused_in_words() {
    let mut page = "<title>Plan</title><nav><a href=1>Home</a></nav>".to_owned();
    let mut rows = 0;
    while page.len() < 50 << 20 {
        rows += 1;
        let _ = write!(page, "<p>The Ministry of <b>Works</b> opened dam {rows} in the year &amp; more.</p>");
    }
    let source = within(300, &page);
    assert_eq!(source.text.lines().count(), rows);
    let reader = read::reader("html").unwrap_or_else(|| unreachable!());
    let refused = |limits| read::source(reader, page.as_bytes(), &limits).map_err(|error| error.to_string());
    let small = Limits { text: 1 << 20, ..Limits::default() };
    assert_eq!(
        refused(small),
        Err("the text has more than 1048576 bytes; raise the limit if the file is to be trusted".into())
    );
    let late = Limits { until: Some(std::time::Instant::now()), ..Limits::default() };
    assert!(refused(late).is_err_and(|error| error.contains("longer than one document is given")));
    let dense = "<p>x".repeat(1 << 18);
    let small = Limits { text: 1 << 20, ..Limits::default() };
    let refused = read::source(reader, dense.as_bytes(), &small).map_err(|error| error.to_string());
    assert!(refused.is_err_and(|error| error.starts_with("the page has more than 65536 elements and texts")));
}

#[test]
fn the_sample_states_the_same_on_a_page() {
    let sample = include_str!("../../data/sample/sample.txt");
    // A page breaks no line inside a word, and has no numbers of printed pages.
    let text = sample.replace("\n\nPage 4 of 9\n\n", " ").replace("trans-\nport", "transport");
    let mut body = String::new();
    for (index, paragraph) in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).enumerate() {
        let tag = match paragraph {
            _ if index == 0 => "h1",
            _ if paragraph.starts_with("I. ") || paragraph.starts_with("II. ") => "h2",
            _ => "p",
        };
        let paragraph = paragraph.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(body, "<{tag}>{paragraph}</{tag}>");
    }
    let expected = super::read(sample.as_bytes(), "txt").unwrap_or_else(|error| unreachable!("{error}"));
    let expected = statements(&expected);
    assert!(expected.len() > 100, "{}", expected.len());
    for (before, after) in AROUND {
        let page = format!("<html><head><title>Report</title></head><body>{before}{body}{after}</body></html>");
        let found = super::read(page.as_bytes(), "html").unwrap_or_else(|error| unreachable!("{error}"));
        let found = statements(&found);
        let missing: Vec<_> = expected.difference(&found).collect();
        let more: Vec<_> = found.difference(&expected).collect();
        assert!(missing.is_empty() && more.is_empty(), "missing: {missing:#?}\nmore: {more:#?}");
    }
}

/// Pieces of which pages are made, right or wrong.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(vec![
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<ul>",
            "</ul>",
            "<li>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "<th>",
            "<h1>",
            "</h1>",
            "<h2>",
            "</h2>",
            "<a href='#x'>",
            "<a href=x>",
            "</a>",
            "<sup>",
            "</sup>",
            "<b>",
            "</b>",
            "<br>",
            "<main>",
            "</main>",
            "<article>",
            "<nav>",
            "</nav>",
            "<div class=cookie>",
            "<p hidden>",
            "<pre>",
            "</pre>",
            "<q>",
            "<select>",
            "</select>",
            "<svg>",
            "</svg>",
            "<script>",
            "</script>",
            "<title>",
            "</title>",
            "<!--",
            "-->",
            "&amp;",
            "&#13;",
            "&#x85;",
            "&#8232;",
            "<p id=a>",
            "<span id='b c'>",
            "</span>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<form>",
            "<header>",
            "<footer>",
            "\n",
            "\n\n",
            "\r",
            "\u{a0}",
            "\u{feff}",
            "政府",
            "<?xml?>",
            "<br/>",
            "<meta charset=gbk>",
            "<",
            ">",
            "'",
            "\"",
            "=",
            "/",
        ])
        .prop_map(str::to_owned),
        "[a-zA-Z0-9 .,é]{0,20}",
    ];
    proptest::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

fn holds(source: &SourceText) {
    let shapes = source.shapes.as_deref().unwrap_or(&[]);
    assert_eq!(source.text.split('\n').count(), shapes.len(), "{:?}", source.text);
    assert!(source.text.split('\n').all(|line| !line.is_empty() && line.trim() == line), "{:?}", source.text);
    assert!(shapes.iter().all(|shape| (shape.level > 0) == (shape.kind == BlockKind::Heading) && shape.level < 7));
    assert!(source.locators.windows(2).all(|pair| pair[0].0 < pair[1].0));
    assert!(source.locators.iter().all(|(at, name)| source.text.is_char_boundary(*at) && name.starts_with('#')));
}

proptest! {
    #[test]
    fn every_page_gives_lines_with_shapes(page in soup()) {
        if let Ok(once) = source(page.as_bytes()) {
            holds(&once);
            prop_assert!(source(page.as_bytes()).is_ok_and(|twice| twice == once));
            prop_assert!(super::read(page.as_bytes(), "html").is_ok());
        }
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(source) = source(&bytes) {
            holds(&source);
        }
    }

    #[test]
    fn a_damaged_page_never_panics(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        around in 0..AROUND.len(),
        cut in any::<prop::sample::Index>(),
    ) {
        let (before, after) = AROUND[around];
        let mut page = page(before, after).into_bytes();
        for (place, byte) in changes {
            let at = place.index(page.len());
            page[at] = byte;
        }
        page.truncate(cut.index(page.len()) + 1);
        if let Ok(source) = source(&page) {
            holds(&source);
        }
    }
}
