use std::cell::RefCell;

// Adds a line with its number, and tells the number.
fn write(diary: &RefCell<Vec<String>>, text: &str) -> usize {
    let number = 1;
    diary.borrow_mut().push(format!("{number}: {text}"));
    number
}

fn main() {
    let diary = RefCell::new(Vec::new());
    println!("{} lines", diary.borrow().len());
    write(&diary, "planted beans");
    println!("{:?}", diary.borrow());
}
