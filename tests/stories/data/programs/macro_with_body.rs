macro_rules! twice {
    ($value:ident) => {{
        let taken = $value;
        println!("{}", $value);
        taken
    }};
}

fn main() {
    let one = String::from("a");
    let other = String::from("b");
    twice!(one);
    twice!(other);
}
