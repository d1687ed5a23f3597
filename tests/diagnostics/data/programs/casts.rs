fn main() {
    let flag = 3 as bool;
    let letter = 70_000u32 as char;
    let size = "12" as usize;
    println!("{flag} {letter} {size}");
}
