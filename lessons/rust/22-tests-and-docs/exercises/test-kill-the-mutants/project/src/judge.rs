//! Starts this test program again, once for each mutant, and demands that the tests fail.
//! With a number that no mutant has they must pass.

use std::env;
use std::process::Command;

const MUTANTS: [&str; 10] = [
    "storage_fee takes a fee one day too early",
    "storage_fee forgets that there is a largest fee",
    "storage_fee forgets the base",
    "postage of a parcel at the first limit is too high",
    "postage refuses a parcel at the second limit",
    "postage takes a parcel without a weight",
    "read_grams does not ignore spaces around the label",
    "read_grams takes kilograms for grams",
    "read_grams gives the same error for everything",
    "refund of too much ends at 0 instead of a panic",
];

#[test]
fn every_mutant_is_killed() {
    for harmless in [0, 11, 97] {
        assert!(
            tests_pass_with(harmless),
            "your tests fail without a mutant, or look at the number instead of the functions"
        );
    }
    let mut alive = String::new();
    for (place, mistake) in MUTANTS.iter().enumerate() {
        let number = place + 1;
        if tests_pass_with(number) {
            alive.push_str(&format!("\n  {number}: {mistake}"));
        }
    }
    assert!(alive.is_empty(), "your tests did not notice:{alive}");
}

fn tests_pass_with(mutant: usize) -> bool {
    let program = env::current_exe().expect("a test program knows its own path");
    Command::new(program)
        .args(["tests::", "--test-threads=1"])
        .env("MUTANT", mutant.to_string())
        .output()
        .expect("the test program can be started again")
        .status
        .success()
}
