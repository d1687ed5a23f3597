fn sorted(left: &str, right: &str) -> Vec<String> {
    let mut all = orders(left, right);
    all.sort();
    all
}

#[test]
fn small_ones() {
    assert_eq!(sorted("ab", "c"), ["abc", "acb", "cab"]);
    assert_eq!(sorted("ab", "cd"), ["abcd", "acbd", "acdb", "cabd", "cadb", "cdab"]);
    assert_eq!(sorted("ab", ""), ["ab"]);
    assert_eq!(sorted("", "cd"), ["cd"]);
    assert_eq!(sorted("", ""), [""]);
}

#[test]
fn so_many_and_all_different() {
    for (left, right, count) in [("abc", "xyz", 20), ("abcde", "xy", 21), ("abcd", "wxyz", 70)] {
        let mut all = sorted(left, right);
        assert_eq!(all.len(), count);
        all.dedup();
        assert_eq!(all.len(), count, "one order twice");
        for order in all {
            let only = |of: &str| order.chars().filter(|step| of.contains(*step)).collect::<String>();
            assert_eq!((only(left).as_str(), only(right).as_str()), (left, right));
        }
    }
}
