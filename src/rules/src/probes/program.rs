// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! The program with a copy of the function for each probe.

use super::points::Point;
use super::protocol::{Access, ProbeCopy, ProbePlan};
use super::scopes::{Binding, Function};

/// So that the compiler says of a probe that nothing comes to it.
const LINT: &str = "#[warn(unreachable_code)] ";
/// Refused for what is no reference.
const LEADS: &str = "trait Leads {} impl<T: ?Sized> Leads for &T {} impl<T: ?Sized> Leads for &mut T {}";

fn probe(access: Access, name: &str) -> String {
    match access {
        Access::Read => format!(" {{ let _ochre = &{name}; }}"),
        Access::Write => format!(" {{ let _ochre = &mut {name}; }}"),
        Access::Own => format!(" ::std::mem::drop({name});"),
        Access::Copies => format!(" {{ fn ochre<T: Copy>(_: &T) {{}} ochre(&{name}); }}"),
        Access::Leads => format!(" {{ {LEADS} fn ochre<T: Leads>(_: &T) {{}} ochre(&{name}); }}"),
        Access::ReadThrough => format!(" {{ let _ochre = &*{name}; }}"),
        Access::WriteThrough => format!(" {{ let _ochre = &mut *{name}; }}"),
    }
}

/// `skipped` bytes of the text stand before what the places are counted from. `through` asks for what a reference
/// leads to instead of the variable itself.
pub fn plan(
    text: &str,
    skipped: usize,
    function: &Function,
    binding: &Binding,
    points: &[Point],
    through: bool,
) -> ProbePlan {
    let name = &text[binding.name.start + skipped..binding.name.end + skipped];
    let [start, name_end, end] = [function.start, function.name.end, function.end].map(|byte| byte + skipped);
    // Of what kind the value is does not change from line to line.
    let kinds: &[Access] = if through { &[] } else { &[Access::Copies, Access::Leads] };
    let accesses: &[Access] = match through {
        true => &[Access::ReadThrough, Access::WriteThrough],
        false => &[Access::Read, Access::Write, Access::Own],
    };
    let mut program = text[..end].to_string();
    let mut copies = Vec::with_capacity(points.len() * accesses.len());
    for (place, point) in points.iter().enumerate() {
        for &access in accesses.iter().chain(kinds.iter().filter(|_| place == 0)) {
            let (at, suffix, probe) = (point.at + skipped, format!("__ochre_{}", copies.len()), probe(access, name));
            program.push('\n');
            program.push_str(LINT);
            let copy_start = program.len();
            for piece in [&text[start..name_end], &suffix, &text[name_end..at], &probe, &text[at..end]] {
                program.push_str(piece);
            }
            copies.push(ProbeCopy {
                access,
                line: point.line,
                at,
                start: copy_start,
                end: program.len(),
                suffix: suffix.len(),
                probe: probe.len(),
            });
        }
    }
    program.push_str(&text[end..]);
    ProbePlan {
        variable: name.to_string(),
        line: binding.line,
        declared: binding.name.start + skipped,
        function: function.title.clone(),
        first_line: function.first_line,
        last_line: function.last_line,
        start,
        name_end,
        end,
        copies,
        branches: function.branches.iter().map(|branch| branch.moved_by(skipped)).collect(),
        loops: function.loops.iter().map(|body| body.start + skipped..body.end + skipped).collect(),
        text: program,
    }
}
