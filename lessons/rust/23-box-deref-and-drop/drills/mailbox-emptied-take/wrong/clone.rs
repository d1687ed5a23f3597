struct Mailbox {
    letters: Vec<String>,
}

// Hands out all letters, and leaves the box empty.
fn empty(mailbox: &mut Mailbox) -> Vec<String> {
    mailbox.letters.clone()
}

fn main() {
    let mut mailbox = Mailbox {
        letters: vec![String::from("bill"), String::from("card")],
    };
    println!("{:?}", empty(&mut mailbox));
    println!("{} left", mailbox.letters.len());
}
