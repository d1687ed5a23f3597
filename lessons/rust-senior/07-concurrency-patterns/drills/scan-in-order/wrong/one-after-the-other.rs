use std::collections::BTreeMap;
use std::sync::mpsc::channel;
use std::thread;

// Scans all pages at the same time; the texts are in the order of the pages.
fn scan_all(pages: &[u64], scan: impl Fn(u64) -> String + Sync) -> Vec<String> {
    let (sender, texts) = channel();
    let scan = &scan;
    thread::scope(|scope| {
        for (number, page) in pages.iter().enumerate() {
            let sender = sender.clone();
            let _ = scope.spawn(move || sender.send((number, scan(*page)))).join();
        }
    });
    drop(sender);
    let by_number: BTreeMap<usize, String> = texts.into_iter().collect();
    by_number.into_values().collect()
}

fn main() {
    let scan = |page| format!("page {page}");
    println!("{:?}", scan_all(&[9, 4, 7], scan));
}
