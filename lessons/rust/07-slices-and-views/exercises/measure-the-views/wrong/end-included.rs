// The end of each range was taken in.
// Your predictions: replace every number.
const FAT_POINTER: usize = 16; // bytes of a &str on this 64-bit machine
const HANDLE: usize = 24; // bytes of a String
const MIDDLE: usize = 4; // elements of the slice
const TAIL: usize = 0;
const LETTERS: usize = 3; // bytes of the view
const SUM: u32 = 15;

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

    println!("fat pointer {}", fat_pointer == FAT_POINTER);
    println!("handle {}", handle == HANDLE);
    println!("middle {}", middle == MIDDLE);
    println!("tail {}", tail == TAIL);
    println!("letters {}", view.len() == LETTERS);
    println!("sum {}", sum == SUM);
}
