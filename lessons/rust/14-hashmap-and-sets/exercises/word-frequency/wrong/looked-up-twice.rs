// Cheat: each word is looked up twice.
use std::collections::{BTreeMap, BTreeSet, HashMap};

// How often each word occurs, in lower case.
fn count_words(text: &str) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for word in text.split_whitespace() {
        let word = word.to_lowercase();
        let before = counts.get(&word).copied().unwrap_or(0);
        counts.insert(word, before + 1);
    }
    counts
}

// The most frequent word and its count; of several the first in the alphabet.
fn top_word(counts: &HashMap<String, usize>) -> Option<(String, usize)> {
    let mut best: Option<(&String, usize)> = None;
    for (word, count) in counts {
        let is_better = match best {
            None => true,
            Some((name, most)) => *count > most || (*count == most && word < name),
        };
        if is_better {
            best = Some((word, *count));
        }
    }
    best.map(|(word, count)| (word.clone(), count))
}

// The words in lower case under their first letter.
fn index(text: &str) -> BTreeMap<char, BTreeSet<String>> {
    let mut index: BTreeMap<char, BTreeSet<String>> = BTreeMap::new();
    for word in text.split_whitespace() {
        let word = word.to_lowercase();
        if let Some(letter) = word.chars().next() {
            index.entry(letter).or_default().insert(word);
        }
    }
    index
}

fn main() {
    let text = "Login fails after update login slow Update stuck";
    let counts = count_words(text);
    println!("{:?} of {} words", top_word(&counts), counts.len());
    println!("{:?}", index(text));
}
