fn main() {
    let letter = String::from("dear");
    if letter.len() > 3 {
        drop(letter);
    } else {
        let kept = letter;
        println!("{kept}");
    }
    println!("{letter}");
}
