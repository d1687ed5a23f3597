use std::thread;

fn watch(gauge: &str) {
    thread::spawn(move || println!("{gauge}"));
}

fn main() {
    watch("pressure");
}
