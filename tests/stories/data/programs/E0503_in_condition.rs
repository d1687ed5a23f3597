fn main() {
    let mut open = true;
    let door = &mut open;
    while open {
        *door = false;
    }
}
