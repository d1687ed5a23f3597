// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! From the files and the orders to the breaches.

use crate::names::Names;
use crate::order::Order;
use crate::protocol::{Breach, File, Kind, Place, Report, Request, Unparsed};
use crate::source::{self, Source};
use crate::tokens;
use crate::walk::{self, Brought, Findings};

use proc_macro2::TokenStream;

/// More places of one rule tell a learner nothing.
const MOST_PLACES: usize = 50;
const START: Place = Place { line: 1, column: 1, end_line: 1, end_column: 1 };

/// One order of the request with what was found of it so far.
struct Asked {
    order: Order,
    kind: Kind,
    is_met: bool,
    /// The limiting function, where it stands first.
    function: Option<(String, Place)>,
}

fn asked(request: &Request, report: &mut Report) -> Vec<Asked> {
    let required = request.require.iter().map(|text| (text, Kind::Require));
    let forbidden = request.forbid.iter().map(|text| (text, Kind::Forbid));
    let mut all = Vec::new();
    for (text, kind) in required.chain(forbidden) {
        match Order::parse(text) {
            Some(order) => all.push(Asked { order, kind, is_met: false, function: None }),
            None => report.unknown.push(text.clone()),
        }
    }
    all
}

/// Without a tree only what a rule looks like in tokens is found, and no function is known.
fn token_findings(stream: &TokenStream, orders: &[&Order]) -> Findings {
    let flat = tokens::flat(stream);
    let mut findings = Findings::new(orders.len());
    for (at, order) in orders.iter().enumerate() {
        for pattern in order.rule.tokens {
            findings.places[at].extend(tokens::find(&flat, pattern, &order.argument).into_iter().map(source::place));
        }
    }
    findings
}

fn note(path: &str, findings: Findings, all: &mut [Asked], report: &mut Report) {
    for ((asked, mut places), function) in all.iter_mut().zip(findings.places).zip(findings.functions) {
        asked.is_met |= !places.is_empty();
        if asked.function.is_none() {
            asked.function = function.map(|place| (path.to_string(), place));
        }
        if asked.kind == Kind::Forbid {
            places.sort_by_key(|place| (place.line, place.column, place.end_line, place.end_column));
            places.dedup();
            places.truncate(MOST_PLACES);
            let breach =
                |place| Breach { rule: asked.order.text.clone(), kind: Kind::Forbid, path: path.into(), place };
            report.breaches.extend(places.into_iter().map(breach));
        }
    }
}

/// Where the text lies that another one names, without `.` and `..`.
fn beside(path: &str, name: &str) -> String {
    let mut folders: Vec<&str> = path.split('/').collect();
    folders.pop();
    for part in name.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(folders.pop()),
            other => folders.push(other),
        }
    }
    folders.join("/")
}

/// A text that is brought in and is none of these was not read: so much less can be told of the answer.
fn unread(brought: &Brought, file: &File, files: &[File]) -> Option<Unparsed> {
    match brought {
        Brought::Text(_, Some(name)) if files.iter().any(|other| other.path == beside(&file.path, name)) => None,
        Brought::Text(span, _) => Some(source::unparsed(&file.path, *span, "this brings in a text that is not read")),
        Brought::Macro(span) => Some(source::unparsed(&file.path, *span, "this macro makes too much to be read")),
    }
}

/// What is nowhere. A text that could not be read may hold it: then nobody is told that something is missing.
fn conclude(request: &Request, all: Vec<Asked>, report: &mut Report) {
    for asked in all {
        if asked.order.limit.is_some() && asked.function.is_none() {
            report.absent.push(asked.order.text.clone());
        }
        if asked.kind == Kind::Require && !asked.is_met {
            let first = || (request.files.first().map_or(String::new(), |file| file.path.clone()), START);
            let (path, place) = asked.function.unwrap_or_else(first);
            report.breaches.push(Breach { rule: asked.order.text, kind: Kind::Require, path, place });
        }
    }
}

pub fn check(request: &Request) -> Report {
    let mut report = Report::default();
    let mut all = asked(request, &mut report);
    let sources: Vec<Source> = request.files.iter().map(|file| source::read(&file.path, &file.text)).collect();
    let trees: Vec<&syn::File> = sources.iter().filter_map(Source::tree).collect();
    let names = Names::of(&trees);
    for (file, source) in request.files.iter().zip(&sources) {
        let orders: Vec<&Order> = all.iter().map(|asked| &asked.order).collect();
        let (findings, unparsed) = match source {
            Source::Tree(tree) => (walk::findings(tree, &names, &orders), None),
            Source::Tokens(stream, unparsed) => (token_findings(stream, &orders), Some(unparsed.clone())),
            Source::Nothing(unparsed) => (Findings::new(orders.len()), Some(unparsed.clone())),
        };
        report.unparsed.extend(unparsed);
        report.unparsed.extend(findings.brought.iter().filter_map(|brought| unread(brought, file, &request.files)));
        note(&file.path, findings, &mut all, &mut report);
    }
    if report.unparsed.is_empty() {
        conclude(request, all, &mut report);
    }
    report
}
