#[test]
fn floors_apart() {
    assert_eq!(distance(-2, 7), 9);
    assert_eq!(distance(7, -2), 9);
    assert_eq!(distance(3, 3), 0);
    assert_eq!(distance(0, 200), 200);
}

#[test]
fn abs_is_the_function_of_c() {
    let foreign: unsafe extern "C" fn(c_int) -> c_int = abs;
    // SAFETY: the number is not the smallest one.
    assert_eq!(unsafe { foreign(-5) }, 5);
}
