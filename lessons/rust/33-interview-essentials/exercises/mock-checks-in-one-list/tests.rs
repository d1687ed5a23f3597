use super::*;

#[test]
fn report_has_one_line_per_check() {
    let checks: Vec<Box<dyn Check>> = vec![Box::new(Fast { limit: 200 }), Box::new(Answered)];
    let mut out = String::from("orders\n");
    assert_eq!(run_all(&checks, 250, &mut out), 1);
    assert_eq!(out, "orders\nfast: 250 of 200 ms\nanswered\n");
}

#[test]
fn every_check_counts() {
    let checks: Vec<Box<dyn Check>> = vec![Box::new(Fast { limit: 200 }), Box::new(Answered)];
    assert_eq!(run_all(&checks, 200, &mut String::new()), 2);
    assert_eq!(run_all(&checks, 0, &mut String::new()), 1);
}
