use std::ops::Deref;

struct Nickname(String);

impl Nickname {
    fn to_uppercase(&self) -> String {
        self.0.to_uppercase()
    }

    fn trim(&self) -> &str {
        self.0.trim()
    }
}

// What stands on the shirt.
fn shirt(nickname: &Nickname) -> String {
    nickname.to_uppercase()
}

// The name without spaces around it.
fn bare(nickname: &Nickname) -> &str {
    nickname.trim()
}

fn main() {
    let nickname = Nickname(String::from(" Speedy"));
    println!("{} {}", shirt(&nickname), bare(&nickname));
}
