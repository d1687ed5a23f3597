fn main() {
    let mut view: &[i32] = &[];
    if view.is_empty() {
        view = vec![1, 2].as_slice();
    }
    println!("{view:?}");
}
