fn main() {
    let found = for n in 1..4 {
        if n == 2 {
            break n;
        }
    };
    println!("{found:?}");
    break;
}
