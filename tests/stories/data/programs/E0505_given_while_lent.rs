struct Config {
    path: String,
}

fn load(config: Config) -> usize {
    config.path.len()
}

fn main() {
    let config = Config { path: String::from("/etc") };
    let path = &config.path;
    let size = load(config);
    println!("{path} {size}");
}
