struct Mailbox {
    letters: Vec<String>,
}

// Hands out all letters, and leaves the box empty.
fn empty(mailbox: &mut Mailbox) -> Vec<String> {
    std::mem::take(&mut mailbox.letters)
}

fn main() {
    let mut mailbox = Mailbox {
        letters: vec![String::from("bill"), String::from("card")],
    };
    println!("{:?}", empty(&mut mailbox));
    println!("{} left", mailbox.letters.len());
}
