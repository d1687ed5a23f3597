// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What goes in and what comes out, as values and as JSON.

use crate::json::{self, quoted, Value};

const MOST_FILES: usize = 64;
pub(crate) const LONGEST_FILE: usize = 256 * 1024;
const MOST_RULES: usize = 100;

pub struct File {
    pub path: String,
    pub text: String,
}

pub struct Request {
    pub files: Vec<File>,
    pub require: Vec<String>,
    pub forbid: Vec<String>,
}

/// 1-based; columns count characters, and the end is behind the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Require,
    Forbid,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Breach {
    pub rule: String,
    pub kind: Kind,
    pub path: String,
    pub place: Place,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unparsed {
    pub path: String,
    pub line: usize,
    pub column: usize,
    pub message: String,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub breaches: Vec<Breach>,
    pub unparsed: Vec<Unparsed>,
    pub unknown: Vec<String>,
    /// Rules whose function stands nowhere.
    pub absent: Vec<String>,
}

/// A good answer, of which cheats are made.
pub struct CheatRequest {
    pub files: Vec<File>,
    /// Texts of the tests that judge it.
    pub tests: Vec<String>,
    /// What it has to print, if that is what is judged.
    pub expected: Option<String>,
    /// Whether its main is run.
    pub main: bool,
}

/// An answer that does not solve its exercise, or solves it in a way that it may not want.
#[derive(Debug, PartialEq, Eq)]
pub struct Cheat {
    pub name: &'static str,
    /// Empty where it is about no single one.
    pub function: String,
    pub path: String,
    /// Of the good answer.
    pub line: usize,
    /// The whole text of that path.
    pub text: String,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct CheatReport {
    pub cheats: Vec<Cheat>,
    pub unparsed: Vec<Unparsed>,
    /// Cheats more than are told.
    pub left_out: usize,
}

pub(crate) fn text(map: &Value, key: &str) -> Result<String, String> {
    match map.get(key) {
        Some(Value::Text(text)) => Ok(text.clone()),
        _ => Err(format!("“{key}” is no text")),
    }
}

fn list<'a>(map: &'a Value, key: &str) -> Result<&'a [Value], String> {
    match map.get(key) {
        Some(Value::List(items)) => Ok(items),
        None => Ok(&[]),
        _ => Err(format!("“{key}” is no list")),
    }
}

fn texts(map: &Value, key: &str, most: usize, what: &str) -> Result<Vec<String>, String> {
    let items = list(map, key)?;
    if items.len() > most {
        return Err(format!("“{key}” has more than {most} {what}"));
    }
    let as_text = |item: &Value| match item {
        Value::Text(text) => Ok(text.clone()),
        _ => Err(format!("“{key}” holds something that is no text")),
    };
    items.iter().map(as_text).collect()
}

fn file(value: &Value) -> Result<File, String> {
    let file = File { path: text(value, "path")?, text: text(value, "text")? };
    if file.text.len() > LONGEST_FILE {
        return Err(format!("{} has more than {LONGEST_FILE} bytes", file.path));
    }
    Ok(file)
}

fn files(map: &Value) -> Result<Vec<File>, String> {
    let files = list(map, "files")?;
    if files.is_empty() || files.len() > MOST_FILES {
        return Err(format!("there must be 1 to {MOST_FILES} files"));
    }
    files.iter().map(file).collect()
}

pub fn read_request(input: &[u8]) -> Result<Request, String> {
    let value = json::parse(input)?;
    Ok(Request {
        files: files(&value)?,
        require: texts(&value, "require", MOST_RULES, "rules")?,
        forbid: texts(&value, "forbid", MOST_RULES, "rules")?,
    })
}

pub fn read_cheat_request(input: &[u8]) -> Result<CheatRequest, String> {
    let value = json::parse(input)?;
    Ok(CheatRequest {
        files: files(&value)?,
        tests: texts(&value, "tests", MOST_FILES, "texts")?,
        expected: value.get("expected").map(|_| text(&value, "expected")).transpose()?,
        main: value.get("main") != Some(&Value::Bool(false)),
    })
}

fn breach(breach: &Breach) -> String {
    let kind = match breach.kind {
        Kind::Require => "require",
        Kind::Forbid => "forbid",
    };
    let Place { line, column, end_line, end_column } = breach.place;
    format!(
        r#"{{"rule":{},"kind":"{kind}","path":{},"line":{line},"column":{column},"end_line":{end_line},"end_column":{end_column}}}"#,
        quoted(&breach.rule),
        quoted(&breach.path)
    )
}

fn unparsed(text: &Unparsed) -> String {
    format!(
        r#"{{"path":{},"line":{},"column":{},"message":{}}}"#,
        quoted(&text.path),
        text.line,
        text.column,
        quoted(&text.message)
    )
}

pub(crate) fn joined<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    items.iter().map(write).collect::<Vec<_>>().join(",")
}

pub fn write_report(report: &Report) -> String {
    format!(
        r#"{{"breaches":[{}],"unparsed":[{}],"unknown":[{}],"absent":[{}]}}"#,
        joined(&report.breaches, breach),
        joined(&report.unparsed, unparsed),
        joined(&report.unknown, |name| quoted(name)),
        joined(&report.absent, |name| quoted(name))
    )
}

fn cheat(cheat: &Cheat) -> String {
    format!(
        r#"{{"cheat":{},"function":{},"path":{},"line":{},"text":{}}}"#,
        quoted(cheat.name),
        quoted(&cheat.function),
        quoted(&cheat.path),
        cheat.line,
        quoted(&cheat.text)
    )
}

pub fn write_cheat_report(report: &CheatReport) -> String {
    format!(
        r#"{{"cheats":[{}],"unparsed":[{}],"left_out":{}}}"#,
        joined(&report.cheats, cheat),
        joined(&report.unparsed, unparsed),
        report.left_out
    )
}

pub fn write_error(reason: &str) -> String {
    format!(r#"{{"error":{}}}"#, quoted(reason))
}
