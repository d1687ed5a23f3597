fn main() {
    let שלום = String::from("أهلا وسهلا");
    let مرحبا = שלום; // عدد
    println!("{} {}", مرحبا, שלום);
}
