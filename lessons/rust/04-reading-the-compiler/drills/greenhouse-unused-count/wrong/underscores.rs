fn thirsty(first: u32, second: u32, third: u32) -> u32 {
    let count = 0;
    if first < 30 {
        let _count = count + 1;
    }
    if second < 30 {
        let _count = count + 1;
    }
    if third < 30 {
        let _count = count + 1;
    }
    count
}

fn main() {
    println!("{} beds", thirsty(12, 44, 29));
}
