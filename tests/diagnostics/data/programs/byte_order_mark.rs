fn main() {
    let rate: f32 = "high";
    let map: HashMap<u8, u8> = HashMap::new();
}
