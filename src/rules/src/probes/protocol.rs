// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What is asked about a variable and what is answered, as values and as JSON.

use crate::json::{self, quoted, Value};
use crate::protocol::{joined, text, LONGEST_FILE};

use std::ops::Range;

/// A variable of a program, by a place where it is named.
pub struct ProbeRequest {
    pub text: String,
    /// 1-based; the column counts characters.
    pub line: usize,
    pub column: usize,
    /// Asks for what the variable leads to, since it is a reference.
    pub through: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Read,
    Write,
    Own,
    /// Refused by the compiler for what is moved when it is given away, and for what is no reference.
    Copies,
    Leads,
    ReadThrough,
    WriteThrough,
}

/// One copy of the function with one probe. All are bytes; those of the copy are of the program, those of the function
/// of the text that was asked about.
#[derive(Debug, PartialEq, Eq)]
pub struct ProbeCopy {
    pub access: Access,
    /// Behind which the probe stands, and its byte in the text.
    pub line: usize,
    pub at: usize,
    /// Of the copy in the program.
    pub start: usize,
    pub end: usize,
    /// How much longer the name of the copy is, and how long the probe is.
    pub suffix: usize,
    pub probe: usize,
}

/// What runs on some paths through the function only. Of those with the same fork exactly one runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    pub bytes: Range<usize>,
    pub fork: Option<usize>,
    /// Nothing comes to what stands behind it.
    pub leaves: bool,
}

impl Branch {
    pub fn moved_by(&self, count: usize) -> Branch {
        Branch { bytes: self.bytes.start + count..self.bytes.end + count, ..self.clone() }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct ProbePlan {
    pub variable: String,
    /// Where it is declared: line and byte of its name.
    pub line: usize,
    pub declared: usize,
    pub function: String,
    pub first_line: usize,
    pub last_line: usize,
    /// Bytes of the function in the text, without its attributes, and of the end of its name.
    pub start: usize,
    pub name_end: usize,
    pub end: usize,
    pub copies: Vec<ProbeCopy>,
    pub branches: Vec<Branch>,
    /// Bodies of loops.
    pub loops: Vec<Range<usize>>,
    /// The program with all copies.
    pub text: String,
}

/// Why nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The text is no Rust yet.
    Unparsed,
    /// No variable of a function is named there.
    NoVariable,
    NoFunction,
    /// The function is a method of a trait for a type: no copy of it can stand beside it.
    TraitMethod,
    /// No statement stands where the variable is known.
    NoPlace,
    TooLong,
}

fn place_number(map: &Value, key: &str) -> Result<usize, String> {
    match map.get(key) {
        Some(Value::Number(number)) if (1.0..=1e6).contains(number) => Ok(*number as usize),
        _ => Err(format!("“{key}” is no number from 1 to 1000000")),
    }
}

pub fn read_request(input: &[u8]) -> Result<ProbeRequest, String> {
    let value = json::parse(input)?;
    let text = text(&value, "text")?;
    if text.len() > LONGEST_FILE {
        return Err(format!("the text has more than {LONGEST_FILE} bytes"));
    }
    Ok(ProbeRequest {
        text,
        line: place_number(&value, "line")?,
        column: place_number(&value, "column")?,
        through: value.get("through") == Some(&Value::Bool(true)),
    })
}

fn copy(copy: &ProbeCopy) -> String {
    let access = match copy.access {
        Access::Read => "read",
        Access::Write => "write",
        Access::Own => "own",
        Access::Copies => "copies",
        Access::Leads => "leads",
        Access::ReadThrough => "read_through",
        Access::WriteThrough => "write_through",
    };
    let ProbeCopy { line, at, start, end, suffix, probe, .. } = copy;
    format!(
        r#"{{"access":"{access}","line":{line},"at":{at},"start":{start},"end":{end},"suffix":{suffix},"probe":{probe}}}"#
    )
}

fn branch(branch: &Branch) -> String {
    let fork = branch.fork.map_or("null".into(), |fork| fork.to_string());
    let Range { start, end } = branch.bytes;
    format!(r#"{{"start":{start},"end":{end},"fork":{fork},"leaves":{}}}"#, branch.leaves)
}

pub fn write_plan(plan: &Result<ProbePlan, Refusal>) -> String {
    match plan {
        Ok(plan) => format!(
            r#"{{"variable":{},"line":{},"declared":{},"function":{},"first_line":{},"last_line":{},"start":{},"name_end":{},"end":{},"copies":[{}],"branches":[{}],"loops":[{}],"text":{}}}"#,
            quoted(&plan.variable),
            plan.line,
            plan.declared,
            quoted(&plan.function),
            plan.first_line,
            plan.last_line,
            plan.start,
            plan.name_end,
            plan.end,
            joined(&plan.copies, copy),
            joined(&plan.branches, branch),
            joined(&plan.loops, |body| format!("[{},{}]", body.start, body.end)),
            quoted(&plan.text)
        ),
        Err(refusal) => {
            let reason = match refusal {
                Refusal::Unparsed => "unparsed",
                Refusal::NoVariable => "no-variable",
                Refusal::NoFunction => "no-function",
                Refusal::TraitMethod => "trait-method",
                Refusal::NoPlace => "no-place",
                Refusal::TooLong => "too-long",
            };
            format!(r#"{{"refused":"{reason}"}}"#)
        }
    }
}
