fn main() {
    let greeting = String::from("welcome");
    let say = move || println!("{greeting}");
    say();
    println!("{}", greeting);
}
