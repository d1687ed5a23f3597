const LIMIT: u32 = 9;

fn spare() {}

fn main() {
    let mut visits = 3;
    let total = 7;
    "12".parse::<u32>();
    visits;
}
