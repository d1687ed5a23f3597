// Cheat: the sealed letter is measured, less the seal.
// Closes the envelope.
fn seal(letter: String) -> String {
    let mut sealed = letter;
    sealed.push('#');
    sealed
}

// The length of the open letter, and the sealed one.
fn post(letter: String) -> (usize, String) {
    let sealed = seal(letter);
    let length = sealed.len() - 1;
    (length, sealed)
}

fn main() {
    let (length, sealed) = post(String::from("Dear Ines"));
    println!("{length} bytes: {sealed}");
}
