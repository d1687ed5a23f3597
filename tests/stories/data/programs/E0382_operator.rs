fn main() {
    let greeting = String::from("good ");
    let morning = greeting + "morning";
    println!("{morning} {greeting}");
}
