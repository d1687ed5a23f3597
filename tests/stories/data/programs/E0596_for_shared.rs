fn main() {
    let mut words = vec![String::from("a")];
    for word in words.iter() {
        word.push('!');
    }
    words.clear();
}
