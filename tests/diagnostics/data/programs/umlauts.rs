fn main() {
    let größe = "süß";
    let länge: usize = größe;
    println!("{länge} {}", grösse);
}
