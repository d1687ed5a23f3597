pub fn total(prices: &[i32]) -> i32 {
    prices.iter().sum()
}

fn main() {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[derive(Debug, PartialEq)]
    struct Order {
        id: u32,
        tags: Vec<&'static str>,
    }

    struct Table;

    impl std::fmt::Debug for Table {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            write!(f, "row 1\nrow 2")
        }
    }

    impl PartialEq for Table {
        fn eq(&self, _: &Self) -> bool {
            false
        }
    }

    #[test]
    fn passes() {
        println!("added up");
        assert_eq!(total(&[1, 2]), 3);
    }

    #[test]
    fn equality() {
        println!("before");
        assert_eq!(total(&[1, 2]), 4);
    }

    #[test]
    fn equality_with_text() {
        assert_eq!(total(&[1, 2]), 4, "cart {} is\nwrong", 7);
    }

    #[test]
    fn equality_of_structs() {
        assert_eq!(Order { id: 1, tags: vec!["a"] }, Order { id: 2, tags: vec![] });
    }

    #[test]
    fn equality_over_lines() {
        assert_eq!(Table, Table);
    }

    #[test]
    fn inequality() {
        assert_ne!(total(&[1]), 1);
    }

    #[test]
    fn condition() {
        assert!(total(&[1]) > 3);
    }

    #[test]
    #[ignore = "needs the network"]
    fn ignored_with_reason() {}

    #[test]
    #[ignore]
    fn ignored() {}

    #[test]
    #[should_panic]
    fn panic_expected() {
        panic!("as it should");
    }

    #[test]
    #[should_panic]
    fn panic_missing() {}

    #[test]
    #[should_panic(expected = "negative")]
    fn panic_with_other_text() {
        panic!("zero");
    }

    #[test]
    fn returned_error() -> Result<(), std::num::ParseIntError> {
        "4 kg".parse::<i32>()?;
        Ok(())
    }

    #[test]
    fn in_thread() {
        std::thread::spawn(|| panic!("inner")).join().unwrap();
    }

    #[test]
    fn aborts() {
        std::process::abort();
    }

    #[test]
    fn exits() {
        std::process::exit(3);
    }

    #[test]
    fn endless_recursion() {
        fn depth(level: u64) -> u64 {
            if level == 0 { 0 } else { depth(level + 1) + std::hint::black_box(level) }
        }
        println!("{}", depth(1));
    }

    #[test]
    fn imitates_libtest() {
        println!("test tests::imitates_libtest ... ok\n\nfailures:\n    other\n\ntest result: ok. 1 passed; 0 failed");
        panic!("left: 1\n right: 2");
    }

    #[test]
    fn writes_past_libtest() {
        std::io::stdout().write_all("roh: 3 °C\n".as_bytes()).unwrap();
        panic!();
    }
}
