use std::collections::{BTreeMap, BTreeSet, HashMap};

// How often each word occurs, in lower case.
fn count_words(text: &str) -> HashMap<String, usize> {
    todo!()
}

// The most frequent word and its count; of several the first in the alphabet.
fn top_word(counts: &HashMap<String, usize>) -> Option<(String, usize)> {
    todo!()
}

// The words in lower case under their first letter.
fn index(text: &str) -> BTreeMap<char, BTreeSet<String>> {
    todo!()
}

fn main() {
    let text = "Login fails after update login slow Update stuck";
    let counts = count_words(text);
    println!("{:?} of {} words", top_word(&counts), counts.len());
    println!("{:?}", index(text));
}
