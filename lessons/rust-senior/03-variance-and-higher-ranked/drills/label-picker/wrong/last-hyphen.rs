// The part of a label before its first hyphen.
fn code(label: &str) -> &str {
    label.rsplit_once('-').map_or(label, |(code, _)| code)
}

// Whether two labels belong to one shelf.
fn same_shelf(one: &str, other: &str) -> bool {
    code(one) == code(other)
}

fn main() {
    println!("{}", same_shelf("K4-oats", "K4-rye"));
}
