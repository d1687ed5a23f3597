// Three tolls after the reduction.
fn tolls(cents: [u32; 3], percent: u32) -> [u32; 3] {
    let reduced = |cents: u32| cents - cents * percent / 100;
    [reduced(cents[0]), reduced(cents[1]), reduced(cents[2])]
}

fn main() {
    println!("{:?}", tolls([500, 820, 1_500], 10));
}
