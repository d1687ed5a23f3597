macro_rules! hand_over {
    ($value:expr) => {
        drop($value)
    };
}

fn main() {
    let parcel = String::from("box");
    hand_over!(parcel);
    println!("{parcel}");
}
