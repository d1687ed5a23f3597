fn main() {
    let cells = vec![1, 2];
    cells.sort();
    let all = &mut cells;
    all.clear();
}
