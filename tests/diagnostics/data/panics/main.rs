use std::hint::black_box;

struct Ledger;

impl Drop for Ledger {
    fn drop(&mut self) {
        panic!("ledger not balanced\n\nopen: 3")
    }
}

fn depth(level: u64) -> u64 {
    if level == 0 { 0 } else { depth(level + 1) + black_box(level) }
}

extern "C" fn callback() {
    panic!("no callback");
}

fn main() {
    let case = std::env::args().nth(1).unwrap_or_default();
    let many = black_box(7);
    match case.as_str() {
        "index" => println!("{}", vec![1, 2][many]),
        "overflow" => println!("{}", black_box(i32::MAX) + black_box(1)),
        "boundary" => println!("{}", &black_box("Größe")[..3]),
        "expect" => { black_box(Err::<u8, _>(String::from("no\nprice"))).expect("order 7"); }
        "assertion" => assert_eq!(many, 8, "wrong in\nrow {}", 3),
        "empty" => panic!(""),
        "payload" => std::panic::panic_any(5),
        "capacity" => println!("{}", Vec::<u8>::with_capacity(black_box(usize::MAX)).len()),
        "destructor" => drop(Ledger),
        "destructor-twice" => { let _ledger = Ledger; panic!("no paper") }
        "foreign-caller" => callback(),
        "worker" => std::thread::spawn(|| panic!("inner")).join().unwrap(),
        "several" => {
            let _ = std::thread::spawn(|| panic!("one")).join();
            eprintln!("between");
            panic!("two");
        }
        "stack" => println!("{}", depth(black_box(1))),
        "stack-of-worker" => {
            let worker = std::thread::Builder::new().name("worker".into());
            worker.spawn(|| println!("{}", depth(black_box(1)))).unwrap().join().unwrap();
        }
        "memory" => println!("{}", black_box(Vec::<u8>::with_capacity(1 << 46)).len()),
        "abort" => std::process::abort(),
        _ => {}
    }
}
