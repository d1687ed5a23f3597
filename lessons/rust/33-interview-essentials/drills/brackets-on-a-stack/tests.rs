#[test]
fn formulas_that_fit() {
    for formula in ["", "a + b", "()", "a * (b[i] + 1)", "[()]()", "((([])))"] {
        assert!(fits(formula), "{formula}");
    }
}

#[test]
fn formulas_that_do_not() {
    for formula in ["(", ")", "(a]", "([)]", ")(", "(()", "())", "]"] {
        assert!(!fits(formula), "{formula}");
    }
}

#[test]
fn a_long_one_takes_one_walk() {
    let deep = format!("{}{}", "(".repeat(200_000), ")".repeat(200_000));
    assert!(fits(&deep));
    assert!(!fits(&deep[1..]));
}
