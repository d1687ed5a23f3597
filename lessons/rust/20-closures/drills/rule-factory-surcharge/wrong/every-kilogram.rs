// A rule from kilograms to cents.
fn rule(base: u32, per_kilogram: u32) -> impl Fn(u32) -> u32 {
    move |kilograms| base + per_kilogram * kilograms
}

fn main() {
    let school = rule(400, 30);
    println!("{} {}", school(3), school(12));
}
