macro_rules! route {
    ($($stop:expr),* $(,)?) => {
        [$($stop),*].map(|stop| stop).first().copied().map(|stop| [stop, stop]).unwrap()
    };
}

fn main() {
    let stops = route!["Harbour", "Museum",];
    println!("{stops:?}");
}
