#!/usr/bin/env rustx
//! inner doc
//// four slashes
/// outer
fn main() {} // end