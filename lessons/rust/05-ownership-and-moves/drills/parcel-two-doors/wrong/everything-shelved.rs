fn express(parcel: String) -> String {
    let mut parcel = parcel;
    parcel.insert_str(0, "express: ");
    parcel
}

fn shelve(parcel: String) -> String {
    let mut parcel = parcel;
    parcel.insert_str(0, "shelf: ");
    parcel
}

// Where the parcel went.
fn sort(parcel: String, urgent: bool) -> String {
    if urgent {
        shelve(parcel)
    } else {
        shelve(parcel)
    }
}

fn main() {
    println!("{}", sort(String::from("lamp"), true));
    println!("{}", sort(String::from("book"), false));
}
