fn main() {
    let mut words: HashMap<&str, u32> = HashMap::new();
    words.insert("pear", 2);
}
