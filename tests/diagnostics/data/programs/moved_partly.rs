struct Parcel {
    address: String,
    label: String,
    grams: u32,
}

fn main() {
    let parcel = Parcel { address: "Lindenweg 4".into(), label: "fragile".into(), grams: 310 };
    let address = parcel.address;
    println!("{address} {}", parcel.grams);
    let copy = parcel;
    println!("{}", copy.label);
}
