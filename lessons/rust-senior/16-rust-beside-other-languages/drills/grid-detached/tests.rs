fn peak_of(values: &[f64]) -> f64 {
    let py = Attached(PhantomData);
    let list = List { _token: py, values: values.to_vec() };
    let found = peak(py, &list);
    assert_eq!(list.values().len(), values.len());
    assert!(ATTACHED.get());
    found
}

#[test]
fn the_peak_is_found_while_detached() {
    assert_eq!(peak_of(&[3.0, 5.5, 1.0]), 5.5);
    assert_eq!(peak_of(&[-3.0, -5.5]), -3.0);
    assert_eq!(peak_of(&[]), f64::NEG_INFINITY);
}
