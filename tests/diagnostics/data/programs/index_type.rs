fn main() {
    let rows = vec![10, 20];
    let at: i32 = 1;
    println!("{}", rows[at]);
    let name = "Jo";
    println!("{}", name[0]);
}
