fn lines(index: &BTreeMap<char, BTreeSet<String>>) -> String {
    let mut text = String::new();
    for (letter, words) in index {
        text.push(*letter);
        for word in words {
            text.push(' ');
            text.push_str(word);
        }
        text.push('\n');
    }
    text
}

#[test]
fn counts_start_at_one_and_rise() {
    let counts = count_words("slow login slow");
    assert_eq!(counts.len(), 2);
    assert_eq!(counts["login"], 1);
    assert_eq!(counts["slow"], 2);
}

#[test]
fn case_and_white_space_do_not_matter() {
    let counts = count_words("Login\n  LOGIN\tlogin");
    assert_eq!(counts.len(), 1);
    assert_eq!(counts["login"], 3);
}

#[test]
fn empty_text_has_no_words() {
    assert!(count_words(" \n ").is_empty());
    assert_eq!(top_word(&HashMap::new()), None);
}

#[test]
fn top_word_has_the_highest_count() {
    let mut counts = HashMap::new();
    counts.insert(String::from("update"), 2);
    counts.insert(String::from("login"), 5);
    counts.insert(String::from("fails"), 4);
    assert_eq!(top_word(&counts), Some((String::from("login"), 5)));
}

#[test]
fn ties_go_to_the_first_in_the_alphabet() {
    for _ in 0..20 {
        let counts = count_words("slow login stuck update crash mail print scan");
        assert_eq!(top_word(&counts), Some((String::from("crash"), 1)));
    }
}

#[test]
fn index_is_sorted_and_names_each_word_once() {
    let found = index("slow Login stuck login after");
    assert_eq!(lines(&found), "a after\nl login\ns slow stuck\n");
}

#[test]
fn first_letter_may_take_several_bytes() {
    let found = index("Über über ödland");
    assert_eq!(lines(&found), "ö ödland\nü über\n");
}
