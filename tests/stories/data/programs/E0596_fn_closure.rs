fn apply(action: impl Fn()) {
    action();
}

fn main() {
    let mut items = vec![1];
    apply(|| items.push(2));
    println!("{items:?}");
}
