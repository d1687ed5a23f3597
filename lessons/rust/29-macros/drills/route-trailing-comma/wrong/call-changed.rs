macro_rules! route {
    ($($stop:expr),*) => {
        [$($stop),*]
    };
}

fn main() {
    let stops = route!["Harbour", "Museum"];
    println!("{stops:?}");
}
