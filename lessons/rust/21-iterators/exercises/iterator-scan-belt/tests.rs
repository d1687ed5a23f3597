#[test]
fn heavy_keeps_the_order() {
    assert_eq!(heavy(&[1250, 399, 80, 2100], 1000), [1250, 2100]);
}

#[test]
fn heavy_leaves_out_the_limit_itself() {
    assert_eq!(heavy(&[1000, 1001], 1000), [1001]);
}

#[test]
fn light_counts_below_the_limit() {
    assert_eq!(light(&[1250, 399, 80, 400], 400), 2);
}

#[test]
fn long_names_counts_both() {
    let routes = vec![
        String::from("Harbour"),
        String::from("Museum"),
        String::from("Old Town"),
    ];
    assert_eq!(long_names(routes, 6), (2, 3));
}

#[test]
fn long_names_of_no_routes_are_none() {
    assert_eq!(long_names(Vec::new(), 6), (0, 0));
}
