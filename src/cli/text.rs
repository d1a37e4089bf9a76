//! `text`: the text of a document that offsets and quotes refer to; and the same in a process of its own, for readers
//! that a broken file can make take more time or memory than they may.

use std::{
    io::{self, Read, Write},
    process::{Child, Command, ExitCode, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use clap::Args;
use policygraph::read::{self, Limits, READERS, Reader, SourceText};
use serde::{Deserialize, Serialize};

use super::{input, output};

#[derive(Args)]
pub(super) struct Options {
    /// The documents; - for standard input
    #[arg(required = true)]
    input: Vec<String>,
    #[command(flatten)]
    reading: input::InputOptions,
    /// Print JSON: the text, what each of its lines is, its places in the file, and what the file says of itself
    #[arg(long)]
    json: bool,
    /// Read standard input with this reader and these limits, and answer a process that waits for it
    #[arg(long, hide = true, num_args = 3, value_names = ["READER", "TEXT", "MEMORY"])]
    fenced: Vec<String>,
}

/// What a fenced reader answers.
#[derive(Serialize, Deserialize)]
enum Answer {
    Text(Box<SourceText>),
    Fault(String),
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    if let [reader, text, memory] = &options.fenced[..] {
        return answer(reader, text.parse()?, memory.parse()?);
    }
    let mut texts = Vec::new();
    for source in input::sources_with(&options.input, &options.reading)? {
        let name = source.name.clone();
        texts.push(source.text().context(name)?);
    }
    output::print(options.json, &texts, || texts.iter().map(|text| text.text.trim_end().to_owned() + "\n").collect())
}

/// How much memory a fenced reader may take, in bytes.
const MEMORY: u64 = 2 << 30;

/// Takes the text out of a file in a process of its own, which is ended when the time is over.
pub(super) fn fenced(reader: &Reader, bytes: Vec<u8>, limits: &Limits) -> anyhow::Result<SourceText> {
    let program = std::env::current_exe().context("this program cannot be found to be started again")?;
    let mut child = Command::new(program)
        .args(["text", "-", "--fenced", reader.key, &limits.text.to_string(), &MEMORY.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("a process for the reader cannot be started")?;
    let (input, output) = (child.stdin.take(), child.stdout.take());
    // Both pipes have an end: each is served while the other may wait.
    let writer = std::thread::spawn(move || input.map(|mut input| input.write_all(&bytes)));
    let answer = std::thread::spawn(move || {
        let mut answer = Vec::new();
        output.map(|mut output| output.read_to_end(&mut answer));
        answer
    });
    let is_in_time = wait(&mut child, limits.until)?;
    // A reader that ended early leaves a broken pipe, and its answer says why.
    let _ = writer.join();
    let answer = answer.join().unwrap_or_default();
    if !is_in_time {
        return Err(read::ReadError::Late.into());
    }
    match serde_json::from_slice(&answer) {
        Ok(Answer::Text(text)) => Ok(*text),
        Ok(Answer::Fault(fault)) => bail!("{fault}"),
        Err(_) => bail!(
            "the reader broke off, or needed more than {} MB of memory; open the file in the program that made it and \
             save it again",
            MEMORY >> 20
        ),
    }
}

/// Waits for the end of a process; one that is not in time is ended.
fn wait(child: &mut Child, until: Option<Instant>) -> io::Result<bool> {
    let mut pause = Duration::from_millis(1);
    loop {
        if child.try_wait()?.is_some() {
            return Ok(true);
        }
        if until.is_some_and(|until| Instant::now() > until) {
            child.kill()?;
            child.wait()?;
            return Ok(false);
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

fn answer(key: &str, text: usize, memory: u64) -> anyhow::Result<ExitCode> {
    #[cfg(unix)]
    rlimit::setrlimit(rlimit::Resource::AS, memory, memory).context("the memory cannot be limited")?;
    #[cfg(not(unix))]
    let _ = memory;
    let reader = READERS.iter().find(|reader| reader.key == key).with_context(|| format!("no reader {key}"))?;
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    let answer = match read::source(reader, &bytes, &Limits { text, ..Limits::default() }) {
        Ok(text) => Answer::Text(Box::new(text)),
        Err(error) => Answer::Fault(error.to_string()),
    };
    serde_json::to_writer(io::stdout().lock(), &answer)?;
    Ok(ExitCode::SUCCESS)
}
