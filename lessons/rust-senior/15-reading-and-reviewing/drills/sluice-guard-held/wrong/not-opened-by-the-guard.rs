use std::cell::RefCell;

type Log = RefCell<Vec<String>>;

struct Closed<'log>(&'log Log);

impl Drop for Closed<'_> {
    fn drop(&mut self) {
        let _ = self.0;
    }
}

fn close(log: &Log) -> Closed<'_> {
    log.borrow_mut().push("closed".to_string());
    Closed(log)
}

fn measure(log: &Log, metres: u32) -> u32 {
    let _closed = close(log);
    log.borrow_mut().push(format!("{metres} m"));
    metres * 3
}

fn main() {
    let log = Log::default();
    println!("{} {:?}", measure(&log, 12), log.borrow());
}
