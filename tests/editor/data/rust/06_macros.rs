macro_rules! vector {
    () => { Vec::new() };
    ($($item:expr),+ $(,)?) => {{
        let mut v = Vec::new();
        $( v.push($item); )+
        v
    }};
}
fn main() {
    let v = vector![1, 2, 3];
    assert_eq!(v.len(), 3, "length of {v:?} is {}", v.len());
    if v[0] != 2 && !v.is_empty() { eprintln!("{:>8.2} {{literal}} {0:#x}", 1.5) }
}
