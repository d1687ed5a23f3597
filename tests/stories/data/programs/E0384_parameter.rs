fn half(mut_me: u32) -> u32 {
    mut_me = mut_me / 2;
    mut_me
}

fn main() {
    println!("{}", half(8));
}
