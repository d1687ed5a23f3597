fn random(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed >> 33
}

#[test]
fn each_list_comes_back() {
    let mut seed = 9;
    for _ in 0..3_000 {
        let labels: Vec<String> = (0..random(&mut seed) % 4)
            .map(|_| {
                let len = random(&mut seed) % 5;
                (0..len).map(|_| [';', '\\', 'a', 'é'][random(&mut seed) as usize % 4]).collect()
            })
            .collect();
        assert_eq!(split(&join(&labels)), labels, "joined as {:?}", join(&labels));
    }
}

#[test]
fn ordinary_labels_stay_readable() {
    let labels = ["nuts".to_string(), "".to_string(), "tape".to_string()];
    assert_eq!(join(&labels), "nuts;;tape;");
    assert_eq!(join(&[]), "");
    assert_eq!(join(&["a;b".to_string()]), "a\\;b;");
}
