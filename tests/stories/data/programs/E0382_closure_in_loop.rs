fn run(job: impl FnOnce()) {
    job();
}

fn main() {
    let label = String::from("job");
    for _ in 0..2 {
        run(move || println!("{label}"));
    }
}
