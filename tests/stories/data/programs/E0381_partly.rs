struct Size {
    width: u32,
    height: u32,
}

fn main() {
    let mut size: Size;
    size.width = 3;
    size.height = 4;
}
