struct Boat {
    nickname: Option<String>,
    metres: u32,
}

// The nickname, or a dash.
fn call_sign(boat: &Boat) -> &str {
    boat.nickname.clone().map_or("-", |name| name.leak())
}

fn main() {
    let boat = Boat {
        nickname: Some(String::from("Otter")),
        metres: 9,
    };
    println!("{} ({} m)", call_sign(&boat), boat.metres);
}
