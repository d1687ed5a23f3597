// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let code = Some(404u16);
    if let Some(number) = code {
        let kind = match number {
            200..=299 => "fine",
            400..=499 => "yours",
            _ => "other",
        };
        show!(number, kind);
    }
    let Some(number) = code else {
        return;
    };
    show!(number);
}
