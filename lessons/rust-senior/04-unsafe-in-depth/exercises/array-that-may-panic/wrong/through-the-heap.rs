struct Guard; impl Drop for Guard { fn drop(&mut self) {} }
fn make_all<T, const N: usize>(mut make: impl FnMut(usize) -> T) -> [T; N] {
    let _g = Guard;
    let mut list = vec![];
    for n in 0..N { list.push(make(n)); }
    list.try_into().ok().unwrap()
}
fn main() {
    let labels: [String; 3] = make_all(|place| format!("place {place}"));
    println!("{labels:?}");
}
