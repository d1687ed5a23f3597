// Only the sum was repaired.
// Reports on three deploys: how long, how many were slow, which was longest.
fn main() {
    let first = 12;
    let second = 31;
    let third = 9;

    let total = first + second + third;

    let mut slow = 0;
    if first > 10 {
        slow += 1;
    }
    if second > 10 {
        let slow = slow + 1;
    }

    let mut longest = first;
    if second > longest {
        longest = second;
    }
    longest = 9;

    println!("total {total}, slow {slow}, longest {longest}");
}
