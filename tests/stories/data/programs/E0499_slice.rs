fn main() {
    let mut readings = [4, 5, 6];
    let low = &mut readings[0];
    let high = &mut readings[2];
    std::mem::swap(low, high);
}
