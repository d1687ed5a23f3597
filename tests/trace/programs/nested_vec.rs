// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

macro_rules! show {
    ($($name:ident),*) => { $(println!("{} = {:?}", stringify!($name), $name);)* };
}
fn main() {
    let mut grid = vec![vec![0u8; 3]; 2];
    grid[1][2] = 7;
    show!(grid);
    let row = &grid[1];
    show!(row);
}
