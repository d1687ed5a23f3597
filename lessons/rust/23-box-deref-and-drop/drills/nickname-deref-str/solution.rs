use std::ops::Deref;

struct Nickname(String);

impl Deref for Nickname {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
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
