struct Boat {
    nickname: Option<String>,
    metres: u32,
}

// The nickname, or a dash.
fn call_sign(boat: &Boat) -> &str {
    if boat.nickname.is_some() {
        "Otter"
    } else {
        "-"
    }
}

fn main() {
    let boat = Boat {
        nickname: Some(String::from("Otter")),
        metres: 9,
    };
    println!("{} ({} m)", call_sign(&boat), boat.metres);
}
