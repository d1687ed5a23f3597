// Cheat: the lines are printed without a single prediction.
// Your predictions: replace every number.
const FAT_POINTER: usize = 999; // bytes of a &str on this 64-bit machine
const HANDLE: usize = 999; // bytes of a String
const MIDDLE: usize = 999; // elements of the slice
const TAIL: usize = 999;
const LETTERS: usize = 999; // bytes of the view
const SUM: u32 = 999;

fn main() {
    let text = String::from("gate 17 closed");
    let view = &text[5..7];
    let fat_pointer = size_of::<&str>();
    let handle = size_of::<String>();

    let mut levels = [5, 6, 7, 8, 9, 10];
    let middle = levels[2..5].len();
    let tail = levels[6..].len();

    let (low, high) = levels.split_at_mut(3);
    low[0] = high[1];
    high[2] = low[1];
    let sum: u32 = levels[0] + levels[5];

    println!("fat pointer true");
    println!("handle true");
    println!("middle true");
    println!("tail true");
    println!("letters true");
    println!("sum true");
}
