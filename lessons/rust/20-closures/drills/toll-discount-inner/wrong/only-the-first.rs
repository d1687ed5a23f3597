// Three tolls after the reduction.
fn tolls(cents: [u32; 3], percent: u32) -> [u32; 3] {
    let reduced = |cents: u32| cents - cents * percent / 100;
    [reduced(cents[0]), cents[1], cents[2]]
}

fn main() {
    println!("{:?}", tolls([500, 820, 1_500], 10));
}
