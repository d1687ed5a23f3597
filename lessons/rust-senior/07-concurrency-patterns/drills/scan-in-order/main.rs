use std::sync::mpsc::channel;
use std::thread;

// Scans all pages at the same time; the texts are in the order of the pages.
fn scan_all(pages: &[u64], scan: impl Fn(u64) -> String + Sync) -> Vec<String> {
    let (sender, texts) = channel();
    let scan = &scan;
    thread::scope(|scope| {
        for page in pages {
            let sender = sender.clone();
            scope.spawn(move || sender.send(scan(*page)));
        }
    });
    drop(sender);
    texts.into_iter().collect()
}

fn main() {
    let scan = |page| format!("page {page}");
    println!("{:?}", scan_all(&[9, 4, 7], scan));
}
