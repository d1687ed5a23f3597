use std::thread;

fn watch(values: &Vec<i32>) {
    thread::spawn(move || println!("{}", values.len()));
}

fn main() {
    watch(&vec![1]);
}
