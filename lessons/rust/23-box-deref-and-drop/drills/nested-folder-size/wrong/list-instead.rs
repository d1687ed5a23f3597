struct Folder {
    bytes: u64,
    inner: Vec<Folder>,
}

// All bytes, those of the inner folders too.
fn size(folder: &Folder) -> u64 {
    let mut sum = folder.bytes;
    if let Some(inner) = &folder.inner {
        sum += size(inner);
    }
    sum
}

fn main() {
    let empty = Folder {
        bytes: 12,
        inner: None,
    };
    println!("{} bytes", size(&empty));
}
