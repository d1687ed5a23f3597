use std::sync::Mutex;
use std::thread;

// All sales of both kiosks, in ascending order.
fn day(first: &[u32], second: &[u32]) -> Vec<u32> {
    let sales = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for kiosk in [first, second] {
            let sales = &sales;
            scope.spawn(move || {
                for cents in kiosk {
                    sales
                        .try_lock()
                        .map(|mut sales| sales.push(*cents))
                        .unwrap_or(());
                }
            });
        }
    });
    let mut sales = sales.into_inner().unwrap();
    sales.sort();
    sales
}

fn main() {
    println!("{:?}", day(&[250, 90], &[120]));
}
