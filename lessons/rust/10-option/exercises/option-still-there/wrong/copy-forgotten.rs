// The number was opened by unwrap, but its option is Copy.
fn main() {
    let key = Some(String::from("key 7"));
    let badge = Some(String::from("north"));
    let owner = Some(String::from("Ines"));
    let note = Some(String::from("oil the lock"));
    inspect(key, Some(4711), badge, owner, note);
}

fn inspect(
    mut key: Option<String>,
    code: Option<u32>,
    badge: Option<String>,
    mut owner: Option<String>,
    note: Option<String>,
) {
    let taken = key.take();
    let digits = code.unwrap();
    let length = badge.as_ref().map(|text| text.len());
    let former = owner.replace(String::from("Amir"));
    let label = taken.unwrap_or(String::from("no key"));
    let reminder = note.unwrap();

    println!("key {key:?}");
    // println!("code {code:?}, {digits}");
    println!("badge {badge:?}, {length:?}");
    println!("owner {owner:?}");
    println!("former {former:?}");
    // println!("taken {taken:?}");
    // println!("note {note:?}");
    println!("label {label}, reminder {reminder}");
}
